ValueSet: KapAntidepressantTrazodoneVS
Id: kap-antidepressant-trazodone
Title: "Antidepressant: trazodone"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#10737 "trazodone"
* $rxnorm#856364 "trazodone hydrochloride 150 MG Oral Tablet"
* $rxnorm#856369 "trazodone hydrochloride 300 MG Oral Tablet"
* $rxnorm#856373 "trazodone hydrochloride 100 MG Oral Tablet"
* $rxnorm#856377 "trazodone hydrochloride 50 MG Oral Tablet"
* $rxnorm#898697 "24 HR trazodone hydrochloride 150 MG Extended Release Oral Tablet"
* $rxnorm#898704 "24 HR trazodone hydrochloride 300 MG Extended Release Oral Tablet"
