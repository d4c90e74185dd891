ValueSet: KapTimepointVS
Id: kap-timepoint
Title: "Outcome timepoints"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapTimepointCS
