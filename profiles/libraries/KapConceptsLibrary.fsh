Instance: KapConceptsLibrary
InstanceOf: Library
Usage: #definition
Title: "Concepts"
Description: "The codes and value sets that the rules speak of."
* id = "KapConcepts"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapConcepts"
* name = "KapConcepts"
* title = "Concepts"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "The codes and value sets that the rules speak of."
* content.id = "ig-loader-KapConcepts.cql"
