ValueSet: KapHypnoticIngredientsVS
Id: kap-hypnotic-ingredients
Title: "Hypnotics other than benzodiazepines: ingredients"
Description: """
  The ingredients, whose names are also looked for in entries without a recognized code.
  Source: RxNorm; a local code stands where no ingredient code is verified.
"""
* insert Metadata
* $rxnorm#39993 "zolpidem"
* $kap-drug#zaleplon "zaleplon"
* $kap-drug#eszopiclone "eszopiclone"
* $kap-drug#zopiclone "zopiclone"
* $kap-drug#suvorexant "suvorexant"
* $kap-drug#lemborexant "lemborexant"
* $kap-drug#daridorexant "daridorexant"
