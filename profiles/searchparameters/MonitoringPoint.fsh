// A server indexes a search parameter only while it is active.
Instance: kap-monitoring-point
InstanceOf: SearchParameter
Usage: #definition
Title: "Monitoring point of a measurement"
Description: "Which of the measurements of a session this is, such as forty-minutes; charts and registries pick their readings by it."
* insert InstanceMetadata
* status = #active
* url = "https://kapfhir.org/ig/SearchParameter/kap-monitoring-point"
* name = "MonitoringPoint"
* description = "Which of the measurements of a session this is, such as forty-minutes; charts and registries pick their readings by it."
* code = #monitoring-point
* base = #Observation
* type = #token
* expression = "Observation.extension('https://kapfhir.org/ig/StructureDefinition/kap-monitoring-point').value"
* xpathUsage = #normal
