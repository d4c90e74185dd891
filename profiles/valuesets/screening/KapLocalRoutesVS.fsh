ValueSet: KapLocalRoutesVS
Id: kap-local-routes
Title: "Routes of local use"
Description: """
  Routes by which hardly any of a drug reaches the blood. Transdermal systems are not local.
  Source: SNOMED CT.
"""
* insert Metadata
* $sct#6064005 "Topical route"
* $sct#54485002 "Ophthalmic route"
* $sct#10547007 "Otic route"
* $sct#16857009 "Per vagina"
