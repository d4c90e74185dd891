Instance: summary-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "Status of a summary job"
Description: "How a summary of a cohort that was asked with Prefer: respond-async stands; with DELETE, cancels it."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/summary-status"
* name = "SummaryStatus"
* title = "Status of a summary job"
* kind = #operation
* description = """
  202 with X-Progress while the job runs, 200 with a manifest of the files when it is done, as the pattern of FHIR for
  asynchronous requests describes. DELETE cancels the job and deletes its result.
"""
* affectsState = true
* code = #summary-status
* system = true
* type = false
* instance = false
* insert Parameter(in, job, 1, "1", string, [["The id in the Content-Location of the answer that began the job."]])
