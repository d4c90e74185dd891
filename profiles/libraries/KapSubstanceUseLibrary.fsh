Instance: KapSubstanceUseLibrary
InstanceOf: Library
Usage: #definition
Title: "Substance use"
Description: "Substance use disorder under each of the three policies."
* id = "KapSubstanceUse"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapSubstanceUse"
* name = "KapSubstanceUse"
* title = "Substance use"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Substance use disorder under each of the three policies."
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
* content.id = "ig-loader-KapSubstanceUse.cql"
