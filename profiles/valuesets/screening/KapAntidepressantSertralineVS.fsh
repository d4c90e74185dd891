ValueSet: KapAntidepressantSertralineVS
Id: kap-antidepressant-sertraline
Title: "Antidepressant: sertraline"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#36437 "sertraline"
* $rxnorm#251201 "sertraline 200 MG Oral Capsule"
* $rxnorm#312938 "sertraline 100 MG Oral Tablet"
* $rxnorm#312940 "sertraline 25 MG Oral Tablet"
* $rxnorm#312941 "sertraline 50 MG Oral Tablet"
* $rxnorm#410584 "sertraline 150 MG Oral Capsule"
* $rxnorm#861064 "sertraline 20 MG/ML Oral Solution"
