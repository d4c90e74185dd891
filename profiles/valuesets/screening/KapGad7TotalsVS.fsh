ValueSet: KapGad7TotalsVS
Id: kap-gad-7-totals
Title: "GAD-7 total score"
Description: """
  The total of the instrument; the panel code is not one.
  Source: LOINC, and the instrument code of this guide.
"""
* insert Metadata
* $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* $kap-instrument#gad-7 "GAD-7"
