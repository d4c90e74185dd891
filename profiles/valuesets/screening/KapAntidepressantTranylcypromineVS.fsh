ValueSet: KapAntidepressantTranylcypromineVS
Id: kap-antidepressant-tranylcypromine
Title: "Antidepressant: tranylcypromine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#10734 "tranylcypromine"
* $rxnorm#313447 "tranylcypromine 10 MG Oral Tablet"
