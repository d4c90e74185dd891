Instance: KapOutcomesLibrary
InstanceOf: Library
Usage: #definition
Title: "Outcomes"
Description: "Who is analyzable, who responded, who is in remission and who is worse, per instrument at one timepoint."
* id = "KapOutcomes"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapOutcomes"
* name = "KapOutcomes"
* title = "Outcomes"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Who is analyzable, who responded, who is in remission and who is worse, per instrument at one timepoint."
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
* content.id = "ig-loader-KapOutcomes.cql"
