Instance: apply-candidacy
InstanceOf: OperationDefinition
Usage: #definition
Title: "Apply a candidacy protocol"
Description: "The screening of a person as a plan: a draft proposal with the decision, and an action for each criterion that is met or unknown."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/apply-candidacy"
* name = "ApplyCandidacy"
* title = "Apply a candidacy protocol"
* kind = #operation
* base = "http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply"
* affectsState = false
* code = #apply
* comment = """
  The evaluation is that of $screen-candidate. A protocol that is no candidacy protocol is refused.
"""
* resource[+] = #PlanDefinition
* system = false
* type = false
* instance = true
* insert Parameter(in, subject, 0, "1", string, [["The patient, as Patient/[id]; with data it may be left out."]])
* insert Parameter(in, data, 0, "1", Bundle, [["The record of one person; nothing is read from the store then."]])
* insert Parameter(in, policy, 0, "1", code, [["How a history of substance use disorder counts. Default: strict-seed."]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical(KapSubstanceUsePolicyVS)
* insert Parameter(in, asOf, 0, "1", dateTime, [["The moment the question is asked for; a bare date is its end of day. Default: now. Not in the future."]])
* insert Parameter(in, assumeCompleteRecord, 0, "1", boolean, [["Take silence of the record as absence, and say so in the explanation. Default: false."]])
* insert Parameter(out, return, 1, "1", CarePlan, [["The plan, with a RequestGroup and the RiskAssessment in it."]])
