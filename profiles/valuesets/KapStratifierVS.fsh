ValueSet: KapStratifierVS
Id: kap-stratifier
Title: "Stratifiers"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapStratifierCS
