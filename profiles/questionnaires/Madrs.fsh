Instance: madrs
InstanceOf: Questionnaire
Usage: #definition
Title: "MADRS, total"
Description: "Entry of the total of the Montgomery-Asberg Depression Rating Scale."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/madrs"
* name = "Madrs"
* title = "MADRS, total"
* description = "Rated by a clinician with a licensed copy of the scale; only the total, 0 to 60, is entered here. Higher is worse."
* copyright = "The scale is under copyright; its items are not part of this guide."
* subjectType = #Patient
* code = $kap-instrument#madrs "MADRS"
* insert TotalOnly([[$kap-instrument#madrs "MADRS"]], [["Total score, 0 to 60"]], 60)
