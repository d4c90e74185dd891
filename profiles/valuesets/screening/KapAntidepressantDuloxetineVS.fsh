ValueSet: KapAntidepressantDuloxetineVS
Id: kap-antidepressant-duloxetine
Title: "Antidepressant: duloxetine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#72625 "duloxetine"
* $rxnorm#596926 "duloxetine 20 MG Delayed Release Oral Capsule"
* $rxnorm#596930 "duloxetine 30 MG Delayed Release Oral Capsule"
* $rxnorm#596934 "duloxetine 60 MG Delayed Release Oral Capsule"
* $rxnorm#616402 "duloxetine 40 MG Delayed Release Oral Capsule"
* $rxnorm#2200168 "Sprinkle duloxetine 20 MG Delayed Release Oral Capsule"
* $rxnorm#2200175 "Sprinkle duloxetine 30 MG Delayed Release Oral Capsule"
* $rxnorm#2200178 "Sprinkle duloxetine 40 MG Delayed Release Oral Capsule"
* $rxnorm#2200181 "Sprinkle duloxetine 60 MG Delayed Release Oral Capsule"
