ValueSet: KapSuicideRiskLevelsVS
Id: kap-suicide-risk-levels
Title: "Suicide risk level, as an observation"
Description: """
  The codes under which the level of the C-SSRS screener is recorded.
  Sources: LOINC; the instrument code of this guide.
"""
* insert Metadata
* $loinc#93374-7 "Suicide risk level"
* $kap-instrument#cssrs-risk "C-SSRS risk level"
