Instance: KapScoresLibrary
InstanceOf: Library
Usage: #definition
Title: "Scores"
Description: "The scores of the rating scales, from observations and from filled-in forms."
* id = "KapScores"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapScores"
* name = "KapScores"
* title = "Scores"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "The scores of the rating scales, from observations and from filled-in forms."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* content.id = "ig-loader-KapScores.cql"
