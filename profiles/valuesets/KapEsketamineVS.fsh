ValueSet: KapEsketamineVS
Id: kap-esketamine
Title: "Esketamine"
Description: """
  Esketamine as an ingredient. No SNOMED CT code is verified.
"""
* insert Metadata
* $rxnorm#2119365 "esketamine"
* $atc#N01AX14 "esketamine"
* $atc#N06AX27 "esketamine"
