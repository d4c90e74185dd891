Instance: KapInteractionsLibrary
InstanceOf: Library
Usage: #definition
Title: "Interactions"
Description: "Drugs that do not go with ketamine: theophylline and the interactions."
* id = "KapInteractions"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapInteractions"
* name = "KapInteractions"
* title = "Interactions"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Drugs that do not go with ketamine: theophylline and the interactions."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMedications|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapInteractions.cql"
