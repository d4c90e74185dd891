ValueSet: KapHypersensitivityReactionsVS
Id: kap-hypersensitivity-reactions
Title: "Hypersensitivity reactions"
Description: """
  Events that show a hypersensitivity to whatever caused them.
  Source: SNOMED CT.
"""
* insert Metadata
* $sct#39579001 "Anaphylaxis (disorder)"
* $sct#419076005 "Allergic reaction (disorder)"
