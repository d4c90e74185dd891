Instance: screening-result
InstanceOf: OperationDefinition
Usage: #definition
Title: "Result of a screening job"
Description: "The answers of a screening of a group, one line of JSON per person."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/screening-result"
* name = "ScreeningResult"
* title = "Result of a screening job"
* kind = #operation
* affectsState = false
* code = #screening-result
* system = true
* type = false
* instance = false
* insert Parameter(in, job, 1, "1", string, [["The id in the Content-Location of the answer that began the job."]])
* insert Parameter(in, type, 0, "1", code, [["Parameters for the answers (default), OperationOutcome for whoever could not be answered."]])
