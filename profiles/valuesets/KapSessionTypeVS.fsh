ValueSet: KapSessionTypeVS
Id: kap-session-type
Title: "Session types"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapSessionTypeCS
