ValueSet: KapNoVS
Id: kap-no
Title: "No"
Description: """
  A no as a coded answer.
  Sources: LOINC answer list, SNOMED CT, HL7 table 0136.
"""
* insert Metadata
* $loinc#LA32-8 "No"
* $sct#373067005 "No (qualifier value)"
* $v2-0136#N "No"
