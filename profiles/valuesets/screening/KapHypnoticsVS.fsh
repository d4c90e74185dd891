ValueSet: KapHypnoticsVS
Id: kap-hypnotics
Title: "Hypnotics other than benzodiazepines"
Description: """
  Z-drugs and orexin antagonists.
  Sources: RxNorm; VSAC set Potentially Harmful Nonbenzodiazepine Hypnotics for Older Adults
  (2.16.840.1.113883.3.464.1003.196.12.1480); products as listed in public eCQM value sets.
"""
* insert Metadata
* include codes from valueset KapHypnoticIngredientsVS
* $rxnorm#313761 "zaleplon 10 MG Oral Capsule"
* $rxnorm#313762 "zaleplon 5 MG Oral Capsule"
* $rxnorm#485440 "eszopiclone 1 MG Oral Tablet"
* $rxnorm#485442 "eszopiclone 2 MG Oral Tablet"
* $rxnorm#485465 "eszopiclone 3 MG Oral Tablet"
* $rxnorm#828692 "zolpidem tartrate 5 MG/ACTUAT Oral Spray"
* $rxnorm#836641 "zolpidem tartrate 10 MG Sublingual Tablet"
* $rxnorm#836647 "zolpidem tartrate 5 MG Sublingual Tablet"
* $rxnorm#854873 "zolpidem tartrate 10 MG Oral Tablet"
* $rxnorm#854876 "zolpidem tartrate 5 MG Oral Tablet"
* $rxnorm#854880 "zolpidem tartrate 12.5 MG Extended Release Oral Tablet"
* $rxnorm#854894 "zolpidem tartrate 6.25 MG Extended Release Oral Tablet"
* $rxnorm#1232194 "zolpidem tartrate 1.75 MG Sublingual Tablet"
* $rxnorm#1232202 "zolpidem tartrate 3.5 MG Sublingual Tablet"
* $rxnorm#1547104 "suvorexant 10 MG Oral Tablet"
* $rxnorm#1547112 "suvorexant 15 MG Oral Tablet"
* $rxnorm#1547116 "suvorexant 20 MG Oral Tablet"
* $rxnorm#1547573 "suvorexant 5 MG Oral Tablet"
* $rxnorm#2637353 "zolpidem tartrate 7.5 MG Oral Capsule"
