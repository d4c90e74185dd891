ValueSet: KapScorePanelsVS
Id: kap-score-panels
Title: "Panels whose value is not a total"
Description: """
  Panel codes that records often use, wrongly, for the total score.
  Source: LOINC.
"""
* insert Metadata
* $loinc#44249-1 "PHQ-9 quick depression assessment panel [Reported.PHQ]"
* $loinc#69737-5 "Generalized anxiety disorder 7 item (GAD-7)"
