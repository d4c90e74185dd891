ValueSet: KapAntidepressantDesvenlafaxineVS
Id: kap-antidepressant-desvenlafaxine
Title: "Antidepressant: desvenlafaxine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#734064 "desvenlafaxine"
* $rxnorm#790264 "24 HR desvenlafaxine 100 MG Extended Release Oral Tablet"
* $rxnorm#790288 "24 HR desvenlafaxine 50 MG Extended Release Oral Tablet"
* $rxnorm#1607617 "24 HR desvenlafaxine succinate 25 MG Extended Release Oral Tablet"
* $rxnorm#1874553 "24 HR desvenlafaxine succinate 100 MG Extended Release Oral Tablet"
* $rxnorm#1874559 "24 HR desvenlafaxine succinate 50 MG Extended Release Oral Tablet"
