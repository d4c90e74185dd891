Instance: rebuild-projection
InstanceOf: OperationDefinition
Usage: #definition
Title: "Rebuild the projection"
Description: "Compares the tables that outcomes are computed from with the stored resources, and makes the rows anew that differ."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/rebuild-projection"
* name = "RebuildProjection"
* title = "Rebuild the projection"
* kind = #operation
* description = """
  For whoever runs the server. It is answered with 202 and a Content-Location by which the status is asked, and works in the
  background, one at a time; reads and writes go on meanwhile.
"""
* affectsState = true
* code = #rebuild-projection
* system = true
* type = false
* instance = false
* insert Parameter(in, checkOnly, 0, "1", boolean, [["Compare and report, and change nothing. Default: false."]])
