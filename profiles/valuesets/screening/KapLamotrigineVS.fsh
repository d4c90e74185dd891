ValueSet: KapLamotrigineVS
Id: kap-lamotrigine
Title: "Lamotrigine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; products as listed in public eCQM value sets.
"""
* insert Metadata
* $rxnorm#28439 "lamotrigine"
* $rxnorm#198427 "lamotrigine 100 MG Oral Tablet"
* $rxnorm#198428 "lamotrigine 150 MG Oral Tablet"
* $rxnorm#198429 "lamotrigine 200 MG Oral Tablet"
* $rxnorm#198430 "lamotrigine 25 MG Disintegrating Oral Tablet"
* $rxnorm#199322 "lamotrigine 50 MG Oral Tablet"
* $rxnorm#249329 "lamotrigine 250 MG Oral Tablet"
* $rxnorm#252478 "lamotrigine 50 MG Disintegrating Oral Tablet"
* $rxnorm#252479 "lamotrigine 200 MG Disintegrating Oral Tablet"
* $rxnorm#1098608 "24 HR lamotrigine 300 MG Extended Release Oral Tablet"
* $rxnorm#1146690 "24 HR lamotrigine 250 MG Extended Release Oral Tablet"
