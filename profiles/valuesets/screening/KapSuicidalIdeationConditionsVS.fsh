ValueSet: KapSuicidalIdeationConditionsVS
Id: kap-suicidal-ideation-conditions
Title: "Suicidal ideation"
Description: """
  Thoughts of suicide as a condition.
  Sources: SNOMED CT, ICD-10-CM.
"""
* insert Metadata
* $sct#6471006 "Suicidal thoughts (finding)"
* $sct#225457007 "Feeling suicidal (finding)"
* $icd-10-cm#R45.851 "Suicidal ideations"
