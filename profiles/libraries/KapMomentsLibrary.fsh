Instance: KapMomentsLibrary
InstanceOf: Library
Usage: #definition
Title: "Moments"
Description: "How the rules read a date that may be less precise than they need."
* id = "KapMoments"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapMoments"
* name = "KapMoments"
* title = "Moments"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "How the rules read a date that may be less precise than they need."
* content.id = "ig-loader-KapMoments.cql"
