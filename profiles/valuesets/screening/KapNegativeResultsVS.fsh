ValueSet: KapNegativeResultsVS
Id: kap-negative-results
Title: "Negative result"
Description: """
  How a test says no.
  Sources: SNOMED CT qualifiers, LOINC answers, HL7 observation interpretation.
"""
* insert Metadata
* $sct#260385009 "Negative (qualifier value)"
* $sct#260415000 "Not detected (qualifier value)"
* $loinc#LA11883-8 "Not detected"
* $loinc#LA6577-6 "Negative"
* $observation-interpretation#NEG "Negative"
