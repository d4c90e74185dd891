ValueSet: KapOpioidAgonistIngredientsVS
Id: kap-opioid-agonist-ingredients
Title: "Opioid agonists: ingredients"
Description: """
  Agonists and partial agonists, whose names are also looked for in entries without a recognized code. Naltrexone and naloxone are
  antagonists and are not here.
  Source: RxNorm; a local code stands where no ingredient code is verified.
"""
* insert Metadata
* $rxnorm#1819 "buprenorphine"
* $rxnorm#1841 "butorphanol"
* $rxnorm#2670 "codeine"
* $rxnorm#23088 "dihydrocodeine"
* $rxnorm#4337 "fentanyl"
* $rxnorm#480 "alfentanil"
* $rxnorm#5489 "hydrocodone"
* $rxnorm#3423 "hydromorphone"
* $rxnorm#6378 "levorphanol"
* $rxnorm#6754 "meperidine"
* $rxnorm#6813 "methadone"
* $rxnorm#7052 "morphine"
* $rxnorm#7804 "oxycodone"
* $rxnorm#7814 "oxymorphone"
* $rxnorm#8001 "pentazocine"
* $rxnorm#787390 "tapentadol"
* $rxnorm#10689 "tramadol"
* $kap-drug#benzhydrocodone "benzhydrocodone"
* $kap-drug#nalbuphine "nalbuphine"
* $kap-drug#oliceridine "oliceridine"
* $kap-drug#opium "opium"
* $kap-drug#remifentanil "remifentanil"
* $kap-drug#sufentanil "sufentanil"
