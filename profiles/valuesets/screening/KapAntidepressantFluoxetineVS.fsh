ValueSet: KapAntidepressantFluoxetineVS
Id: kap-antidepressant-fluoxetine
Title: "Antidepressant: fluoxetine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#4493 "fluoxetine"
* $rxnorm#248642 "fluoxetine 20 MG Oral Tablet"
* $rxnorm#310384 "fluoxetine 10 MG Oral Capsule"
* $rxnorm#310385 "fluoxetine 20 MG Oral Capsule"
* $rxnorm#310386 "fluoxetine 4 MG/ML Oral Solution"
* $rxnorm#313989 "fluoxetine 40 MG Oral Capsule"
* $rxnorm#313990 "fluoxetine 10 MG Oral Tablet"
* $rxnorm#313995 "fluoxetine 90 MG Delayed Release Oral Capsule"
* $rxnorm#403969 "fluoxetine 25 MG / olanzapine 6 MG Oral Capsule"
* $rxnorm#403970 "fluoxetine 25 MG / olanzapine 12 MG Oral Capsule"
* $rxnorm#403971 "fluoxetine 50 MG / olanzapine 12 MG Oral Capsule"
* $rxnorm#403972 "fluoxetine 50 MG / olanzapine 6 MG Oral Capsule"
* $rxnorm#721787 "fluoxetine 25 MG / olanzapine 3 MG Oral Capsule"
* $rxnorm#1190110 "fluoxetine 60 MG Oral Tablet"
* $rxnorm#2532159 "PMDD fluoxetine 10 MG Oral Tablet"
* $rxnorm#2532163 "PMDD fluoxetine 20 MG Oral Tablet"
