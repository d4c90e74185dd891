Instance: kap-view-doses
InstanceOf: Library
Usage: #definition
Title: "Registry table: doses"
Description: "One row per dose that was completed, or stopped after some of it was given. Doses of other drugs that refer to a Medication are in it too: join the medications."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-doses"
* name = "KapViewDoses"
* title = "Registry table: doses"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per dose that was completed, or stopped after some of it was given. Doses of other drugs that refer to a Medication are in it too: join the medications."
* content.id = "ig-loader-kap-doses.json"
