ValueSet: KapAntidepressantTrimipramineVS
Id: kap-antidepressant-trimipramine
Title: "Antidepressant: trimipramine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#10834 "trimipramine"
* $rxnorm#313496 "trimipramine 100 MG Oral Capsule"
* $rxnorm#313498 "trimipramine 25 MG Oral Capsule"
* $rxnorm#313499 "trimipramine 50 MG Oral Capsule"
