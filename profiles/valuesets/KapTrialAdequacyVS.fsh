ValueSet: KapTrialAdequacyVS
Id: kap-trial-adequacy
Title: "Trial adequacies"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapTrialAdequacyCS
