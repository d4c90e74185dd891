ValueSet: KapAntidepressantSelegilineVS
Id: kap-antidepressant-selegiline
Title: "Antidepressant: selegiline"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#9639 "selegiline"
* $rxnorm#859186 "selegiline hydrochloride 5 MG Oral Capsule"
* $rxnorm#859190 "selegiline hydrochloride 1.25 MG Disintegrating Oral Tablet"
* $rxnorm#859193 "selegiline hydrochloride 5 MG Oral Tablet"
* $rxnorm#865206 "24 HR selegiline 0.25 MG/HR Transdermal System"
* $rxnorm#865210 "24 HR selegiline 0.375 MG/HR Transdermal System"
* $rxnorm#865214 "24 HR selegiline 0.5 MG/HR Transdermal System"
