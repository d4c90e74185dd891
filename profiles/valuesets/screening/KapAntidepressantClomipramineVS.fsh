ValueSet: KapAntidepressantClomipramineVS
Id: kap-antidepressant-clomipramine
Title: "Antidepressant: clomipramine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#2597 "clomipramine"
* $rxnorm#857297 "clomipramine hydrochloride 25 MG Oral Capsule"
* $rxnorm#857301 "clomipramine hydrochloride 50 MG Oral Capsule"
* $rxnorm#857305 "clomipramine hydrochloride 75 MG Oral Capsule"
