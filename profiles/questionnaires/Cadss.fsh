// The upper end of 92 is 23 subject-rated items of 0 to 4 points; unverified, as some versions add items rated by an observer.
Instance: cadss
InstanceOf: Questionnaire
Usage: #definition
Title: "CADSS, total"
Description: "Entry of the total of the Clinician-Administered Dissociative States Scale."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/cadss"
* name = "Cadss"
* title = "CADSS, total"
* description = """
  Rated during a dose on a licensed copy of the scale; only the total of the 23 subject-rated items, 0 to 92, is entered here.
  Higher is more dissociated; there are no accepted bands.
"""
* copyright = "The scale belongs to its authors; its items are not part of this guide."
* subjectType = #Patient
* code = $kap-instrument#cadss "CADSS"
* insert TotalOnly([[$kap-instrument#cadss "CADSS"]], [["Total score, 0 to 92"]], 92)
