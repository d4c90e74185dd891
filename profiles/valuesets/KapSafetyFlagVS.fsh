ValueSet: KapSafetyFlagVS
Id: kap-safety-flag
Title: "Safety flags"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapSafetyFlagCS
