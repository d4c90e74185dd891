Instance: kap-view-patients
InstanceOf: Library
Usage: #definition
Title: "Registry table: patients"
Description: "One row per person."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-patients"
* name = "KapViewPatients"
* title = "Registry table: patients"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per person."
* content.id = "ig-loader-kap-patients.json"
