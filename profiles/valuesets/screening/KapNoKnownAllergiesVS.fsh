ValueSet: KapNoKnownAllergiesVS
Id: kap-no-known-allergies
Title: "No known allergies to drugs"
Description: """
  Statements that no allergy, or none to a drug, is known. Food and environment are left out: they say nothing about drugs.
  Sources: SNOMED CT; the absent or unknown data codes of the International Patient Summary.
"""
* insert Metadata
* $sct#409137002 "No known drug allergy (situation)"
* $sct#716186003 "No known allergy (situation)"
* $absent-unknown#no-known-allergies "No known allergies"
* $absent-unknown#no-known-medication-allergies "No known medication allergies"
