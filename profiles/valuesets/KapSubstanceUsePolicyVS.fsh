ValueSet: KapSubstanceUsePolicyVS
Id: kap-substance-use-policy
Title: "Substance use policies"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapSubstanceUsePolicyCS
