ValueSet: KapPositiveResultsVS
Id: kap-positive-results
Title: "Positive result"
Description: """
  How a test says yes.
  Sources: SNOMED CT qualifiers, LOINC answers, HL7 observation interpretation.
"""
* insert Metadata
* $sct#10828004 "Positive (qualifier value)"
* $sct#260373001 "Detected (qualifier value)"
* $loinc#LA11882-0 "Detected"
* $loinc#LA6576-8 "Positive"
* $observation-interpretation#POS "Positive"
