ValueSet: KapNoMedicationVS
Id: kap-no-medication
Title: "No medication"
Description: """
  Statements that a person takes no drug at all.
  Source: SNOMED CT. The rules also know the code no-known-medications of the International Patient Summary, whose code system this
  guide does not load.
"""
* insert Metadata
* $sct#787481004 "No known medications (situation)"
