ValueSet: KapCriterionRoleVS
Id: kap-criterion-role
Title: "Criterion roles"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapCriterionRoleCS
