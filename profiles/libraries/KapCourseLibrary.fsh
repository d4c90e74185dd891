Instance: KapCourseLibrary
InstanceOf: Library
Usage: #definition
Title: "Course"
Description: "Which doses count, which one is the index, and which belong to induction."
* id = "KapCourse"
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Library/KapCourse"
* name = "KapCourse"
* title = "Course"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* description = "Which doses count, which one is the index, and which belong to induction."
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConcepts|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapMoments|0.1.0"
* relatedArtifact[+].type = #depends-on
* relatedArtifact[=].resource = "https://kapfhir.org/ig/Library/KapConfig|0.1.0"
* content.id = "ig-loader-KapCourse.cql"
