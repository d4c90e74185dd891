Instance: KapMedicationsLibrary
InstanceOf: Library
Usage: #definition
Title: "Medications"
Description: "Which drugs a person takes at the moment in question."
* id = "KapMedications"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapMedications"
* name = "KapMedications"
* title = "Medications"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Which drugs a person takes at the moment in question."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapPatientData|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* content.id = "ig-loader-KapMedications.cql"
