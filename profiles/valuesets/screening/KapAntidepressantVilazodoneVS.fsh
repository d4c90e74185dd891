ValueSet: KapAntidepressantVilazodoneVS
Id: kap-antidepressant-vilazodone
Title: "Antidepressant: vilazodone"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#1086769 "vilazodone"
* $rxnorm#1086772 "vilazodone hydrochloride 10 MG Oral Tablet"
* $rxnorm#1086778 "vilazodone hydrochloride 20 MG Oral Tablet"
* $rxnorm#1086784 "vilazodone hydrochloride 40 MG Oral Tablet"
* $rxnorm#1653469 "{7 (vilazodone hydrochloride 10 MG Oral Tablet) / 23 (vilazodone hydrochloride 20 MG Oral Tablet) } Pack"
