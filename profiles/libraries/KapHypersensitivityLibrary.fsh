Instance: KapHypersensitivityLibrary
InstanceOf: Library
Usage: #definition
Title: "Hypersensitivity"
Description: "Hypersensitivity to ketamine, esketamine or an ingredient."
* id = "KapHypersensitivity"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapHypersensitivity"
* name = "KapHypersensitivity"
* title = "Hypersensitivity"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Hypersensitivity to ketamine, esketamine or an ingredient."
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
* content.id = "ig-loader-KapHypersensitivity.cql"
