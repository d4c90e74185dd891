Instance: dast-10
InstanceOf: Questionnaire
Usage: #definition
Title: "DAST-10, total"
Description: "Entry of the total of the Drug Abuse Screening Test, 10 items."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/dast-10"
* name = "Dast10"
* title = "DAST-10, total"
* description = """
  Filled in on a licensed copy of the test; only the total, 0 to 10, is entered here. Higher is worse. The answer is substance use
  information: label it as such.
"""
* copyright = "The test is under copyright; its items are not part of this guide."
* subjectType = #Patient
* code = $kap-instrument#dast-10 "DAST-10"
* insert TotalOnly([[$loinc#82667-7 "Total score [DAST-10]"]], [["Total score, 0 to 10"]], 10)
