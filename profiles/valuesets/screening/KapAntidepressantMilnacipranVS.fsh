ValueSet: KapAntidepressantMilnacipranVS
Id: kap-antidepressant-milnacipran
Title: "Antidepressant: milnacipran"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#588250 "milnacipran"
* $rxnorm#833135 "milnacipran hydrochloride 100 MG Oral Tablet"
* $rxnorm#833141 "milnacipran hydrochloride 12.5 MG Oral Tablet"
* $rxnorm#833144 "milnacipran hydrochloride 50 MG Oral Tablet"
* $rxnorm#833147 "milnacipran hydrochloride 25 MG Oral Tablet"
