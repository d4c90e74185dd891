ValueSet: KapSuicideRiskVS
Id: kap-suicide-risk
Title: "Suicide risk levels"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapSuicideRiskCS
