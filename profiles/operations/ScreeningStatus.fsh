Instance: screening-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "Status of a screening job"
Description: "How a screening of a group that was asked with Prefer: respond-async stands; with DELETE, cancels it."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/screening-status"
* name = "ScreeningStatus"
* title = "Status of a screening job"
* kind = #operation
* description = """
  202 with X-Progress while the job runs, 200 with a manifest of the files when it is done, as the pattern of FHIR for
  asynchronous requests describes. DELETE cancels the job and deletes its result.
"""
* affectsState = true
* code = #screening-status
* system = true
* type = false
* instance = false
* insert Parameter(in, job, 1, "1", string, [["The id in the Content-Location of the answer that began the job."]])
