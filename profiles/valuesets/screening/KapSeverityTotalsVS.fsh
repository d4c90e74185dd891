ValueSet: KapSeverityTotalsVS
Id: kap-severity-totals
Title: "Scores that tell severity"
Description: """
  The totals of the instruments that the severity criterion reads.
  Source: LOINC where a code is verified, and the instrument codes of this guide.
"""
* insert Metadata
* $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* $kap-instrument#gad-7 "GAD-7"
* $kap-instrument#madrs "MADRS"
* $kap-instrument#pcl-5 "PCL-5"
* $kap-instrument#phq-9 "PHQ-9"
* $kap-instrument#qids-sr16 "QIDS-SR16"
