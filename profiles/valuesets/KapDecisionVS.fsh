ValueSet: KapDecisionVS
Id: kap-decision
Title: "Candidacy decisions"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapDecisionCS
