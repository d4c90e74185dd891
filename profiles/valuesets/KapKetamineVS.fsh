ValueSet: KapKetamineVS
Id: kap-ketamine
Title: "Ketamine, racemic"
Description: """
  Racemic ketamine as an ingredient. A product code of a local or national drug list may stand beside one of these; it is found through them.
"""
* insert Metadata
* $rxnorm#6130 "ketamine"
* $sct#373464007 "Ketamine"
* $atc#N01AX03 "ketamine"
