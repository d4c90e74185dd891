ValueSet: KapYesVS
Id: kap-yes
Title: "Yes"
Description: """
  A yes as a coded answer.
  Sources: LOINC answer list, SNOMED CT, HL7 table 0136.
"""
* insert Metadata
* $loinc#LA33-6 "Yes"
* $sct#373066001 "Yes (qualifier value)"
* $v2-0136#Y "Yes"
