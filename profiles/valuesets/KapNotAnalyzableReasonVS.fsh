ValueSet: KapNotAnalyzableReasonVS
Id: kap-not-analyzable-reason
Title: "Reasons for not being analyzable"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapNotAnalyzableReasonCS
