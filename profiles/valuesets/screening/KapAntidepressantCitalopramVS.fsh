ValueSet: KapAntidepressantCitalopramVS
Id: kap-antidepressant-citalopram
Title: "Antidepressant: citalopram"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#2556 "citalopram"
* $rxnorm#200371 "citalopram 20 MG Oral Tablet"
* $rxnorm#283672 "citalopram 10 MG Oral Tablet"
* $rxnorm#309313 "citalopram 2 MG/ML Oral Solution"
* $rxnorm#309314 "citalopram 40 MG Oral Tablet"
* $rxnorm#2591786 "citalopram 30 MG Oral Capsule"
