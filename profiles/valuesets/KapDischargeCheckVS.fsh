ValueSet: KapDischargeCheckVS
Id: kap-discharge-check
Title: "Discharge checks"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapDischargeCheckCS
