Instance: kap-response-by-timepoint
InstanceOf: Measure
Usage: #definition
Title: "Response by timepoint"
Description: "What a report under the profile KapOutcomeReport measures: response, in as many instruments and at as many timepoints as it has groups."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Measure/kap-response-by-timepoint"
* name = "KapResponseByTimepoint"
* title = "Response by timepoint"
* version = "0.1.0"
* description = """
  The same counts as kap-response, for a report that holds one group per instrument and timepoint. It has no groups of its own: which
  there are depends on the report. Each is counted like the group of its instrument in kap-response, at the timepoint it names.
"""
* relatedArtifact[+].type = #derived-from
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Measure/kap-response|0.1.0"
* library = "https://kapfhir.org/ig/Library/KapOutcomes|0.1.0"
* insert ProportionMeasure(outcome, increase)
