ValueSet: KapAntidepressantDoxepinVS
Id: kap-antidepressant-doxepin
Title: "Antidepressant: doxepin"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#3638 "doxepin"
* $rxnorm#1000048 "doxepin 10 MG Oral Capsule"
* $rxnorm#1000054 "doxepin 10 MG/ML Oral Solution"
* $rxnorm#1000058 "doxepin 100 MG Oral Capsule"
* $rxnorm#1000064 "doxepin 150 MG Oral Capsule"
* $rxnorm#1000070 "doxepin 25 MG Oral Capsule"
* $rxnorm#1000076 "doxepin 50 MG Oral Capsule"
* $rxnorm#1000097 "doxepin 75 MG Oral Capsule"
