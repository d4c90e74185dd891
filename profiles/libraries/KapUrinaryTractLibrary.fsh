Instance: KapUrinaryTractLibrary
InstanceOf: Library
Usage: #definition
Title: "Urinary tract"
Description: "Active and past cystitis, and dialysis."
* id = "KapUrinaryTract"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapUrinaryTract"
* name = "KapUrinaryTract"
* title = "Urinary tract"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Active and past cystitis, and dialysis."
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
* content.id = "ig-loader-KapUrinaryTract.cql"
