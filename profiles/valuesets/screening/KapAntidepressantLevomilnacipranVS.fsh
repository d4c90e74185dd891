ValueSet: KapAntidepressantLevomilnacipranVS
Id: kap-antidepressant-levomilnacipran
Title: "Antidepressant: levomilnacipran"
Description: """
  The products. The ingredient code could not be verified and is left out.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#1433217 "24 HR levomilnacipran 120 MG Extended Release Oral Capsule"
* $rxnorm#1433227 "24 HR levomilnacipran 20 MG Extended Release Oral Capsule"
* $rxnorm#1433233 "24 HR levomilnacipran 40 MG Extended Release Oral Capsule"
* $rxnorm#1433239 "24 HR levomilnacipran 80 MG Extended Release Oral Capsule"
* $rxnorm#1433249 "{2 (24 HR levomilnacipran 20 MG Extended Release Oral Capsule) / 26 (24 HR levomilnacipran 40 MG Extended Release Oral Capsule) } Pack"
* $rxnorm#2636817 "{2 (24 HR levomilnacipran 20 MG Extended Release Oral Capsule) / 5 (24 HR levomilnacipran 40 MG Extended Release Oral Capsule) } Pack"
