Instance: kap-view-vitals
InstanceOf: Library
Usage: #definition
Title: "Registry table: vital signs"
Description: "One row per measurement of vital signs with a blood pressure: final, amended or corrected."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-vitals"
* name = "KapViewVitals"
* title = "Registry table: vital signs"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per measurement of vital signs with a blood pressure: final, amended or corrected."
* content.id = "ig-loader-kap-vitals.json"
