Instance: KapSessionSafetyLibrary
InstanceOf: Library
Usage: #definition
Title: "Session safety"
Description: "Whether each session was monitored as it must be, and which adverse effects it had."
* id = "KapSessionSafety"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapSessionSafety"
* name = "KapSessionSafety"
* title = "Session safety"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Whether each session was monitored as it must be, and which adverse effects it had."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapCourse|0.1.0"
* content.id = "ig-loader-KapSessionSafety.cql"
