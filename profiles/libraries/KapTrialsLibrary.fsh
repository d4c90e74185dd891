Instance: KapTrialsLibrary
InstanceOf: Library
Usage: #definition
Title: "Treatment trials"
Description: "Treatment trials that failed, as a record tells them."
* id = "KapTrials"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapTrials"
* name = "KapTrials"
* title = "Treatment trials"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Treatment trials that failed, as a record tells them."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapAntidepressants|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapScores|0.1.0"
* content.id = "ig-loader-KapTrials.cql"
