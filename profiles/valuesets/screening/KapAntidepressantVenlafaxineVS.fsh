ValueSet: KapAntidepressantVenlafaxineVS
Id: kap-antidepressant-venlafaxine
Title: "Antidepressant: venlafaxine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#39786 "venlafaxine"
* $rxnorm#313580 "venlafaxine 100 MG Oral Tablet"
* $rxnorm#313581 "24 HR venlafaxine 150 MG Extended Release Oral Capsule"
* $rxnorm#313582 "venlafaxine 25 MG Oral Tablet"
* $rxnorm#313583 "24 HR venlafaxine 37.5 MG Extended Release Oral Capsule"
* $rxnorm#313584 "venlafaxine 37.5 MG Oral Tablet"
* $rxnorm#313585 "24 HR venlafaxine 75 MG Extended Release Oral Capsule"
* $rxnorm#313586 "venlafaxine 75 MG Oral Tablet"
* $rxnorm#314277 "venlafaxine 50 MG Oral Tablet"
* $rxnorm#808744 "24 HR venlafaxine 150 MG Extended Release Oral Tablet"
* $rxnorm#808748 "24 HR venlafaxine 225 MG Extended Release Oral Tablet"
* $rxnorm#808751 "24 HR venlafaxine 37.5 MG Extended Release Oral Tablet"
* $rxnorm#808753 "24 HR venlafaxine 75 MG Extended Release Oral Tablet"
* $rxnorm#2605950 "24 HR venlafaxine 112.5 MG Extended Release Oral Tablet"
