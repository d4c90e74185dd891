ValueSet: KapAntidepressantParoxetineVS
Id: kap-antidepressant-paroxetine
Title: "Antidepressant: paroxetine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#32937 "paroxetine"
* $rxnorm#312242 "paroxetine hydrochloride 2 MG/ML Oral Suspension"
* $rxnorm#1430122 "paroxetine mesylate 7.5 MG Oral Capsule"
* $rxnorm#1738483 "paroxetine hydrochloride 10 MG Oral Tablet"
* $rxnorm#1738495 "paroxetine hydrochloride 20 MG Oral Tablet"
* $rxnorm#1738503 "paroxetine hydrochloride 30 MG Oral Tablet"
* $rxnorm#1738511 "paroxetine hydrochloride 40 MG Oral Tablet"
* $rxnorm#1738515 "paroxetine mesylate 10 MG Oral Tablet"
* $rxnorm#1738519 "paroxetine mesylate 20 MG Oral Tablet"
* $rxnorm#1738523 "paroxetine mesylate 30 MG Oral Tablet"
* $rxnorm#1738527 "paroxetine mesylate 40 MG Oral Tablet"
* $rxnorm#1738803 "24 HR paroxetine hydrochloride 12.5 MG Extended Release Oral Tablet"
* $rxnorm#1738805 "24 HR paroxetine hydrochloride 25 MG Extended Release Oral Tablet"
* $rxnorm#1738807 "24 HR paroxetine hydrochloride 37.5 MG Extended Release Oral Tablet"
