ValueSet: KapAntidepressantAmoxapineVS
Id: kap-antidepressant-amoxapine
Title: "Antidepressant: amoxapine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#722 "amoxapine"
* $rxnorm#197363 "amoxapine 100 MG Oral Tablet"
* $rxnorm#197364 "amoxapine 150 MG Oral Tablet"
* $rxnorm#197365 "amoxapine 25 MG Oral Tablet"
* $rxnorm#197366 "amoxapine 50 MG Oral Tablet"
