Instance: viewdefinition-run
InstanceOf: OperationDefinition
Usage: #definition
Title: "Run a view"
Description: "A table for a registry: a ViewDefinition of SQL on FHIR evaluated over what is stored, or over what is sent."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/viewdefinition-run"
* name = "ViewDefinitionRun"
* title = "Run a view"
* kind = #operation
* description = """
  The operation of SQL on FHIR (version 2) for the system: a ViewDefinition makes rows of each resource of its type, and the rows are
  sent as they are made. Exactly one of viewCanonical, viewReference and viewResource names the view. FHIR R4 has no resource type for
  a view, so that the guide publishes its views as JSON in Libraries, and viewResource takes one in the place of a resource.
"""
* affectsState = false
* code = #viewdefinition-run
* system = true
* type = false
* instance = false
* insert Parameter(in, viewCanonical, 0, "1", canonical, [["The url of a view of the guide, with or without its version."]])
* insert Parameter(in, viewReference, 0, "1", Reference, [["A view of the guide, for example ViewDefinition/kap-scores or Library/kap-view-scores."]])
* insert Parameter(in, viewResource, 0, "1", Resource, [["The ViewDefinition itself, as JSON."]])
* insert Parameter(in, _format, 0, "1", code, [["ndjson, csv or json. Default: what the header Accept asks for, else ndjson."]])
* insert Parameter(in, header, 0, "1", boolean, [["Whether csv begins with the names of the columns. Default: true."]])
* insert Parameter(in, patient, 0, "*", Reference, [["Only the records of these people."]])
* insert Parameter(in, group, 0, "*", Reference, [["Only the records of the active members of these groups."]])
* insert Parameter(in, _since, 0, "1", instant, [["Only resources stored after this moment."]])
* insert Parameter(in, _limit, 0, "1", integer, [["The most rows. Default: all."]])
* insert Parameter(in, resource, 0, "*", Resource, [["These instead of the stored resources; a Bundle stands for its entries."]])
* insert Parameter(out, return, 1, "1", Binary, [["The table, as the format's own media type; as a Binary where the header Accept takes nothing but application/fhir+json."]])
