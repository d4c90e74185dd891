// A server indexes a search parameter only while it is active.
Instance: kap-dose-part-of
InstanceOf: SearchParameter
Usage: #definition
Title: "Doses of a session"
Description: "The dosing session that a dose belongs to; a record of one treatment day is found by it."
* insert InstanceMetadata
* status = #active
* url = "https://kapfhir.org/ig/SearchParameter/kap-dose-part-of"
* name = "DosePartOf"
* description = "The dosing session that a dose belongs to; a record of one treatment day is found by it."
* code = #part-of
* base = #MedicationAdministration
* type = #reference
* expression = "MedicationAdministration.partOf"
* xpathUsage = #normal
* target[+] = #Procedure
* target[+] = #MedicationAdministration
