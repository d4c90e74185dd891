ValueSet: KapTrialOutcomeVS
Id: kap-trial-outcome
Title: "Trial outcomes"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapTrialOutcomeCS
