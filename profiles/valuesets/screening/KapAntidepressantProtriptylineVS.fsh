ValueSet: KapAntidepressantProtriptylineVS
Id: kap-antidepressant-protriptyline
Title: "Antidepressant: protriptyline"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#8886 "protriptyline"
* $rxnorm#905168 "protriptyline hydrochloride 10 MG Oral Tablet"
* $rxnorm#905172 "protriptyline hydrochloride 5 MG Oral Tablet"
