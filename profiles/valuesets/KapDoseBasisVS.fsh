ValueSet: KapDoseBasisVS
Id: kap-dose-basis
Title: "Dose bases"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapDoseBasisCS
