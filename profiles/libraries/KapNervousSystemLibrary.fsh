Instance: KapNervousSystemLibrary
InstanceOf: Library
Usage: #definition
Title: "Nervous system"
Description: "Raised intracranial pressure, seizure disorder and neurocognitive disorder."
* id = "KapNervousSystem"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapNervousSystem"
* name = "KapNervousSystem"
* title = "Nervous system"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Raised intracranial pressure, seizure disorder and neurocognitive disorder."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapNervousSystem.cql"
