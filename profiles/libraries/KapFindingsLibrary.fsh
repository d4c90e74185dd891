Instance: KapFindingsLibrary
InstanceOf: Library
Usage: #definition
Title: "Findings"
Description: "How a criterion is answered: met, not met or unknown, with a sentence, its entries and what would settle it."
* id = "KapFindings"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapFindings"
* name = "KapFindings"
* title = "Findings"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "How a criterion is answered: met, not met or unknown, with a sentence, its entries and what would settle it."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* content.id = "ig-loader-KapFindings.cql"
