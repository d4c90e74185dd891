Instance: KapPregnancyLibrary
InstanceOf: Library
Usage: #definition
Title: "Pregnancy"
Description: "Pregnancy, from test, status, diagnosis, age or sterility."
* id = "KapPregnancy"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapPregnancy"
* name = "KapPregnancy"
* title = "Pregnancy"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Pregnancy, from test, status, diagnosis, age or sterility."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapPregnancy.cql"
