Instance: KapTreatmentResistanceLibrary
InstanceOf: Library
Usage: #definition
Title: "Treatment resistance"
Description: "Failed, adequate treatment trials in the current episode."
* id = "KapTreatmentResistance"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapTreatmentResistance"
* name = "KapTreatmentResistance"
* title = "Treatment resistance"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Failed, adequate treatment trials in the current episode."
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
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapIndication|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapTrials|0.1.0"
* content.id = "ig-loader-KapTreatmentResistance.cql"
