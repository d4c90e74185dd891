Instance: KapPsychosisLibrary
InstanceOf: Library
Usage: #definition
Title: "Psychosis"
Description: "Active and past psychosis."
* id = "KapPsychosis"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapPsychosis"
* name = "KapPsychosis"
* title = "Psychosis"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Active and past psychosis."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapPsychosis.cql"
