ValueSet: KapCyp3a4IngredientsVS
Id: kap-cyp3a4-ingredients
Title: "Strong inhibitors and inducers of CYP3A4: ingredients"
Description: """
  The ingredients, whose names are also looked for in entries without a recognized code.
  Sources: RxNorm; Andrade 2017 on inhibitors and inducers. A local code stands where no ingredient code is verified.
"""
* insert Metadata
* $rxnorm#21212 "clarithromycin"
* $rxnorm#6135 "ketoconazole"
* $rxnorm#28031 "itraconazole"
* $rxnorm#282446 "posaconazole"
* $rxnorm#121243 "voriconazole"
* $rxnorm#85762 "ritonavir"
* $rxnorm#31565 "nefazodone"
* $rxnorm#9384 "rifampin"
* $rxnorm#2002 "carbamazepine"
* $rxnorm#8183 "phenytoin"
* $kap-drug#cobicistat "cobicistat"
* $kap-drug#indinavir "indinavir"
* $kap-drug#nelfinavir "nelfinavir"
* $kap-drug#saquinavir "saquinavir"
* $kap-drug#rifampicin "rifampicin"
* $kap-drug#enzalutamide "enzalutamide"
* $kap-drug#apalutamide "apalutamide"
* $kap-drug#st-john-s-wort "St. John's wort"
