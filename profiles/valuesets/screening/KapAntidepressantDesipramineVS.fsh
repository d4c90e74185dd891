ValueSet: KapAntidepressantDesipramineVS
Id: kap-antidepressant-desipramine
Title: "Antidepressant: desipramine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#3247 "desipramine"
* $rxnorm#1099288 "desipramine hydrochloride 10 MG Oral Tablet"
* $rxnorm#1099292 "desipramine hydrochloride 100 MG Oral Tablet"
* $rxnorm#1099296 "desipramine hydrochloride 150 MG Oral Tablet"
* $rxnorm#1099300 "desipramine hydrochloride 25 MG Oral Tablet"
* $rxnorm#1099304 "desipramine hydrochloride 50 MG Oral Tablet"
* $rxnorm#1099316 "desipramine hydrochloride 75 MG Oral Tablet"
