Instance: KapConfigLibrary
InstanceOf: Library
Usage: #definition
Title: "Configuration"
Description: "Thresholds, windows and switches, each with its unit and its source."
* id = "KapConfig"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapConfig"
* name = "KapConfig"
* title = "Configuration"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Thresholds, windows and switches, each with its unit and its source."
* content.id = "ig-loader-KapConfig.cql"
