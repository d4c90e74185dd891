ValueSet: KapCriterionVS
Id: kap-criterion
Title: "Candidacy criteria"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapCriterionCS
