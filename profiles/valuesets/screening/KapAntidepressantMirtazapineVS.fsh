ValueSet: KapAntidepressantMirtazapineVS
Id: kap-antidepressant-mirtazapine
Title: "Antidepressant: mirtazapine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#15996 "mirtazapine"
* $rxnorm#283406 "mirtazapine 15 MG Disintegrating Oral Tablet"
* $rxnorm#283407 "mirtazapine 30 MG Disintegrating Oral Tablet"
* $rxnorm#283485 "mirtazapine 45 MG Disintegrating Oral Tablet"
* $rxnorm#311725 "mirtazapine 15 MG Oral Tablet"
* $rxnorm#311726 "mirtazapine 45 MG Oral Tablet"
* $rxnorm#314111 "mirtazapine 30 MG Oral Tablet"
* $rxnorm#476809 "mirtazapine 7.5 MG Oral Tablet"
