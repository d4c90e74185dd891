ValueSet: KapAntidepressantBupropionVS
Id: kap-antidepressant-bupropion
Title: "Antidepressant: bupropion"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#42347 "bupropion"
* $rxnorm#993503 "12 HR bupropion hydrochloride 100 MG Extended Release Oral Tablet"
* $rxnorm#993518 "12 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet"
* $rxnorm#993536 "12 HR bupropion hydrochloride 200 MG Extended Release Oral Tablet"
* $rxnorm#993541 "24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet"
* $rxnorm#993550 "24 HR bupropion hydrobromide 174 MG Extended Release Oral Tablet"
* $rxnorm#993557 "24 HR bupropion hydrochloride 300 MG Extended Release Oral Tablet"
* $rxnorm#993567 "24 HR bupropion hydrobromide 348 MG Extended Release Oral Tablet"
* $rxnorm#993681 "24 HR bupropion hydrobromide 522 MG Extended Release Oral Tablet"
* $rxnorm#993687 "bupropion hydrochloride 100 MG Oral Tablet"
* $rxnorm#993691 "bupropion hydrochloride 75 MG Oral Tablet"
* $rxnorm#1232585 "24 HR bupropion hydrochloride 450 MG Extended Release Oral Tablet"
* $rxnorm#2611260 "bupropion hydrochloride 105 MG / dextromethorphan hydrobromide 45 MG Extended Release Oral Tablet"
