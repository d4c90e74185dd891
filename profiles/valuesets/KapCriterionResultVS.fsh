ValueSet: KapCriterionResultVS
Id: kap-criterion-result
Title: "Criterion results"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapCriterionResultCS
