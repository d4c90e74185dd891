Instance: summary-result
InstanceOf: OperationDefinition
Usage: #definition
Title: "Result of a summary job"
Description: "The summary of a cohort that was asked with Prefer: respond-async, as one line of JSON."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/summary-result"
* name = "SummaryResult"
* title = "Result of a summary job"
* kind = #operation
* affectsState = false
* code = #summary-result
* system = true
* type = false
* instance = false
* insert Parameter(in, job, 1, "1", string, [["The id in the Content-Location of the answer that began the job."]])
* insert Parameter(in, type, 0, "1", code, [["Parameters for the summary (default); there is no other."]])
