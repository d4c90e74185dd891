ValueSet: KapAntidepressantNefazodoneVS
Id: kap-antidepressant-nefazodone
Title: "Antidepressant: nefazodone"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#31565 "nefazodone"
* $rxnorm#1098649 "nefazodone hydrochloride 100 MG Oral Tablet"
* $rxnorm#1098666 "nefazodone hydrochloride 150 MG Oral Tablet"
* $rxnorm#1098670 "nefazodone hydrochloride 200 MG Oral Tablet"
* $rxnorm#1098674 "nefazodone hydrochloride 250 MG Oral Tablet"
* $rxnorm#1098678 "nefazodone hydrochloride 50 MG Oral Tablet"
