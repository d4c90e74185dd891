// A server indexes a search parameter only while it is active.
Instance: kap-trial-outcome
InstanceOf: SearchParameter
Usage: #definition
Title: "Outcome of a drug trial"
Description: "What came of an earlier drug trial, such as no-response; treatment resistance is looked up by it."
* insert InstanceMetadata
* status = #active
* url = "https://kapfhir.org/ig/SearchParameter/kap-trial-outcome"
* name = "TrialOutcome"
* description = "What came of an earlier drug trial, such as no-response; treatment resistance is looked up by it."
* code = #trial-outcome
* base = #MedicationStatement
* type = #token
* expression = "MedicationStatement.extension('https://kapfhir.org/ig/StructureDefinition/kap-trial-outcome').value"
* xpathUsage = #normal
