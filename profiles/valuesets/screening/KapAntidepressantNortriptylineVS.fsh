ValueSet: KapAntidepressantNortriptylineVS
Id: kap-antidepressant-nortriptyline
Title: "Antidepressant: nortriptyline"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#7531 "nortriptyline"
* $rxnorm#198045 "nortriptyline 10 MG Oral Capsule"
* $rxnorm#198046 "nortriptyline 50 MG Oral Capsule"
* $rxnorm#198047 "nortriptyline 75 MG Oral Capsule"
* $rxnorm#312036 "nortriptyline 2 MG/ML Oral Solution"
* $rxnorm#317136 "nortriptyline 25 MG Oral Capsule"
