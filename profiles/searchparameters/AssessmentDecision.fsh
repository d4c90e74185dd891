// A server indexes a search parameter only while it is active.
Instance: kap-assessment-decision
InstanceOf: SearchParameter
Usage: #definition
Title: "Decision of an assessment"
Description: "What a candidacy assessment recommends, such as needs-review; a work list of people to be looked at is found by it."
* insert InstanceMetadata
* status = #active
* url = "https://kapfhir.org/ig/SearchParameter/kap-assessment-decision"
* name = "AssessmentDecision"
* description = "What a candidacy assessment recommends, such as needs-review; a work list of people to be looked at is found by it."
* code = #decision
* base = #RiskAssessment
* type = #token
* expression = "RiskAssessment.prediction.outcome"
* xpathUsage = #normal
