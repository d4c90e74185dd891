ValueSet: KapSuicideScreenerPanelsVS
Id: kap-suicide-screener-panels
Title: "C-SSRS screener, panels"
Description: """
  Panels whose components hold the answers of the screener.
  Source: LOINC.
"""
* insert Metadata
* $loinc#93373-9 "Columbia - suicide severity rating scale screener - recent [C-SSRS]"
