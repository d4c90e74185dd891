ValueSet: KapAntidepressantEscitalopramVS
Id: kap-antidepressant-escitalopram
Title: "Antidepressant: escitalopram"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#321988 "escitalopram"
* $rxnorm#349332 "escitalopram 10 MG Oral Tablet"
* $rxnorm#351249 "escitalopram 5 MG Oral Tablet"
* $rxnorm#351250 "escitalopram 20 MG Oral Tablet"
* $rxnorm#351285 "escitalopram 1 MG/ML Oral Solution"
