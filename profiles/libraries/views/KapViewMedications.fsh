Instance: kap-view-medications
InstanceOf: Library
Usage: #definition
Title: "Registry table: medications"
Description: "One row per Medication of ketamine or esketamine that doses refer to."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-medications"
* name = "KapViewMedications"
* title = "Registry table: medications"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per Medication of ketamine or esketamine that doses refer to."
* content.id = "ig-loader-kap-medications.json"
