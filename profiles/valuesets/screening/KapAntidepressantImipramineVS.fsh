ValueSet: KapAntidepressantImipramineVS
Id: kap-antidepressant-imipramine
Title: "Antidepressant: imipramine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#5691 "imipramine"
* $rxnorm#835564 "imipramine hydrochloride 25 MG Oral Tablet"
* $rxnorm#835568 "imipramine hydrochloride 50 MG Oral Tablet"
* $rxnorm#835572 "imipramine pamoate 75 MG Oral Capsule"
* $rxnorm#835577 "imipramine pamoate 150 MG Oral Capsule"
* $rxnorm#835589 "imipramine pamoate 125 MG Oral Capsule"
* $rxnorm#835591 "imipramine pamoate 100 MG Oral Capsule"
* $rxnorm#835593 "imipramine hydrochloride 10 MG Oral Tablet"
