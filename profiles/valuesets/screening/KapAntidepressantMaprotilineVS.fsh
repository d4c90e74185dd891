ValueSet: KapAntidepressantMaprotilineVS
Id: kap-antidepressant-maprotiline
Title: "Antidepressant: maprotiline"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#6646 "maprotiline"
* $rxnorm#1298861 "maprotiline hydrochloride 50 MG Oral Tablet"
* $rxnorm#1298870 "maprotiline hydrochloride 75 MG Oral Tablet"
