Instance: kap-view-adverse-effects
InstanceOf: Library
Usage: #definition
Title: "Registry table: adverse effects"
Description: "One row per adverse event and dose that it suspects, or one without a dose."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/kap-view-adverse-effects"
* name = "KapViewAdverseEffects"
* title = "Registry table: adverse effects"
* type = http://terminology.hl7.org/CodeSystem/library-type#asset-collection
* description = "One row per adverse event and dose that it suspects, or one without a dose."
* content.id = "ig-loader-kap-adverse-effects.json"
