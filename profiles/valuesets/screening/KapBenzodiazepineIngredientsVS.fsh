ValueSet: KapBenzodiazepineIngredientsVS
Id: kap-benzodiazepine-ingredients
Title: "Benzodiazepines: ingredients"
Description: """
  The ingredients, whose names are also looked for in entries without a recognized code.
  Source: RxNorm; a local code stands where no ingredient code is verified.
"""
* insert Metadata
* $rxnorm#596 "alprazolam"
* $rxnorm#2598 "clonazepam"
* $rxnorm#3322 "diazepam"
* $rxnorm#6470 "lorazepam"
* $rxnorm#10355 "temazepam"
* $rxnorm#10767 "triazolam"
* $rxnorm#6960 "midazolam"
* $rxnorm#21241 "clobazam"
* $kap-drug#oxazepam "oxazepam"
* $kap-drug#chlordiazepoxide "chlordiazepoxide"
* $kap-drug#clorazepate "clorazepate"
* $kap-drug#estazolam "estazolam"
* $kap-drug#flurazepam "flurazepam"
* $kap-drug#quazepam "quazepam"
* $kap-drug#bromazepam "bromazepam"
* $kap-drug#nitrazepam "nitrazepam"
* $kap-drug#flunitrazepam "flunitrazepam"
* $kap-drug#remimazolam "remimazolam"
