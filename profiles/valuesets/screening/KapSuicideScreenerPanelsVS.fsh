ValueSet: KapSuicideScreenerPanelsVS
Id: kap-suicide-screener-panels
Title: "C-SSRS screener and PHQ-9 panels"
Description: """
  Panels whose components may hold answers about suicidality.
  Source: LOINC.
"""
* insert Metadata
* $loinc#93373-9 "Columbia - suicide severity rating scale screener - recent [C-SSRS]"
* $loinc#44249-1 "PHQ-9 quick depression assessment panel [Reported.PHQ]"
