Instance: projection-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "Status of a rebuild of the projection"
Description: "How a rebuild or check of the projection stands, and what differed."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/projection-status"
* name = "ProjectionStatus"
* title = "Status of a rebuild of the projection"
* kind = #operation
* description = """
  202 with X-Progress while it runs, 200 with the result when it is done. Only the last one of a server is known, and none
  after the server was started anew.
"""
* affectsState = false
* code = #projection-status
* system = true
* type = false
* instance = false
* insert Parameter(in, job, 1, "1", string, [["The id in the Content-Location of the answer that began it."]])
* insert Parameter(out, checkOnly, 1, "1", boolean, [["Whether nothing was to be changed."]])
* insert Parameter(out, compared, 1, "1", integer, [["Resources that were compared with their rows."]])
* insert Parameter(out, different, 1, "1", integer, [["Resources whose rows were not what they should be; after a rebuild they are."]])
* insert Group(out, difference, 0, "100", [["The first of those."]])
* parameter[=] insert ProjectionDifferenceParts

RuleSet: ProjectionDifferenceParts
* insert Part(resource, 1, "1", Reference, [["The resource; there is none any more if no row is expected."]])
* insert Part(expectedRows, 1, "1", integer, [["Rows that the resource yields."]])
* insert Part(foundRows, 1, "1", integer, [["Rows that the tables held."]])
