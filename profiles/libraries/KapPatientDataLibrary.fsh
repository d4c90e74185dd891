Instance: KapPatientDataLibrary
InstanceOf: Library
Usage: #definition
Title: "Patient data"
Description: "How the rules read a record: which entries count, and what an entry says."
* id = "KapPatientData"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapPatientData"
* name = "KapPatientData"
* title = "Patient data"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "How the rules read a record: which entries count, and what an entry says."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* content.id = "ig-loader-KapPatientData.cql"
