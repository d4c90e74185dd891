Instance: KapManiaLibrary
InstanceOf: Library
Usage: #definition
Title: "Mania"
Description: "Active mania, past mania and bipolar disorder."
* id = "KapMania"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapMania"
* name = "KapMania"
* title = "Mania"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Active mania, past mania and bipolar disorder."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapMania.cql"
