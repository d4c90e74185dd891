Instance: KapAntidepressantsLibrary
InstanceOf: Library
Usage: #definition
Title: "Antidepressants"
Description: "Which ingredient an antidepressant product contains."
* id = "KapAntidepressants"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapAntidepressants"
* name = "KapAntidepressants"
* title = "Antidepressants"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Which ingredient an antidepressant product contains."
* content.id = "ig-loader-KapAntidepressants.cql"
