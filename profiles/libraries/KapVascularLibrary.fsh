Instance: KapVascularLibrary
InstanceOf: Library
Usage: #definition
Title: "Vascular disease"
Description: "Aneurysm, arteriovenous malformation and intracranial hemorrhage."
* id = "KapVascular"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapVascular"
* name = "KapVascular"
* title = "Vascular disease"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Aneurysm, arteriovenous malformation and intracranial hemorrhage."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapVascular.cql"
