Instance: KapGeneralHealthLibrary
InstanceOf: Library
Usage: #definition
Title: "General health"
Description: "Lactation, hyperthyroidism and glaucoma."
* id = "KapGeneralHealth"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapGeneralHealth"
* name = "KapGeneralHealth"
* title = "General health"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Lactation, hyperthyroidism and glaucoma."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapFindings|0.1.0"
* content.id = "ig-loader-KapGeneralHealth.cql"
