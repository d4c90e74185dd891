Instance: KapSuicidalityLibrary
InstanceOf: Library
Usage: #definition
Title: "Suicidality"
Description: "Risk of suicide by the Columbia screener, recent attempts and item 9 of the PHQ-9."
* id = "KapSuicidality"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapSuicidality"
* name = "KapSuicidality"
* title = "Suicidality"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Risk of suicide by the Columbia screener, recent attempts and item 9 of the PHQ-9."
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
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapScores|0.1.0"
* content.id = "ig-loader-KapSuicidality.cql"
