Instance: KapBloodPressureLibrary
InstanceOf: Library
Usage: #definition
Title: "Blood pressure"
Description: "Severe hypertension and elevated blood pressure."
* id = "KapBloodPressure"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapBloodPressure"
* name = "KapBloodPressure"
* title = "Blood pressure"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Severe hypertension and elevated blood pressure."
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
* content.id = "ig-loader-KapBloodPressure.cql"
