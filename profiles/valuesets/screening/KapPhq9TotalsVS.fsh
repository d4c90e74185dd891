ValueSet: KapPhq9TotalsVS
Id: kap-phq-9-totals
Title: "PHQ-9 total score"
Description: """
  The total of the instrument; the panel code is not one.
  Source: LOINC, and the instrument code of this guide.
"""
* insert Metadata
* $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* $kap-instrument#phq-9 "PHQ-9"
