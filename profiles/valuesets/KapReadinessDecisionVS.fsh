ValueSet: KapReadinessDecisionVS
Id: kap-readiness-decision
Title: "Decisions on a session"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapReadinessDecisionCS
