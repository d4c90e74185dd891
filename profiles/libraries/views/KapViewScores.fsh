Instance: kap-view-scores
InstanceOf: Library
Usage: #definition
Title: "Registry table: scores"
Description: "One row per total score of an instrument: final, amended or corrected."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-scores"
* name = "KapViewScores"
* title = "Registry table: scores"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per total score of an instrument: final, amended or corrected."
* content.id = "ig-loader-kap-scores.json"
