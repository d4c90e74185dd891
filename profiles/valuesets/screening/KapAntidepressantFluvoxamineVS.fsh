ValueSet: KapAntidepressantFluvoxamineVS
Id: kap-antidepressant-fluvoxamine
Title: "Antidepressant: fluvoxamine"
Description: """
  The ingredient and its products.
  Sources: RxNorm; VSAC sets Adult Depression Medications (2.16.840.1.113883.3.600.470), Antidepressant Medication
  (2.16.840.1.113883.3.464.1003.196.12.1213), Antidepressants (2.16.840.1.113762.1.4.1248.163).
"""
* insert Metadata
* $rxnorm#42355 "fluvoxamine"
* $rxnorm#903873 "24 HR fluvoxamine maleate 100 MG Extended Release Oral Capsule"
* $rxnorm#903879 "24 HR fluvoxamine maleate 150 MG Extended Release Oral Capsule"
* $rxnorm#903884 "fluvoxamine maleate 100 MG Oral Tablet"
* $rxnorm#903887 "fluvoxamine maleate 25 MG Oral Tablet"
* $rxnorm#903891 "fluvoxamine maleate 50 MG Oral Tablet"
