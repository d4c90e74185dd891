ValueSet: KapTheophyllineVS
Id: kap-theophylline
Title: "Theophylline and aminophylline"
Description: """
  The ingredients. No list of products is verified: a product is found by its name, and then asks for a code.
  Source: RxNorm.
"""
* insert Metadata
* $rxnorm#10438 "theophylline"
* $rxnorm#689 "aminophylline"
