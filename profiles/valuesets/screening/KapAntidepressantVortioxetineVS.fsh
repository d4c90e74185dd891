ValueSet: KapAntidepressantVortioxetineVS
Id: kap-antidepressant-vortioxetine
Title: "Antidepressant: vortioxetine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#1439808 "vortioxetine 10 MG Oral Tablet"
* $rxnorm#1439810 "vortioxetine 20 MG Oral Tablet"
* $rxnorm#1439812 "vortioxetine 5 MG Oral Tablet"
* $rxnorm#1455099 "vortioxetine"
