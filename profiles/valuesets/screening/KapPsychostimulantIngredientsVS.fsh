ValueSet: KapPsychostimulantIngredientsVS
Id: kap-psychostimulant-ingredients
Title: "Psychostimulants: ingredients"
Description: """
  The ingredients, whose names are also looked for in entries without a recognized code.
  Source: RxNorm; a local code stands where no ingredient code is verified.
"""
* insert Metadata
* $rxnorm#725 "amphetamine"
* $rxnorm#3288 "dextroamphetamine"
* $rxnorm#700810 "lisdexamfetamine"
* $rxnorm#6901 "methylphenidate"
* $rxnorm#352372 "dexmethylphenidate"
* $rxnorm#30125 "modafinil"
* $rxnorm#641465 "armodafinil"
* $kap-drug#methamphetamine "methamphetamine"
* $kap-drug#phentermine "phentermine"
* $kap-drug#benzphetamine "benzphetamine"
* $kap-drug#phendimetrazine "phendimetrazine"
