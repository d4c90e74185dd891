ValueSet: KapInstrumentVS
Id: kap-instrument
Title: "Instruments"
Description: """
  Total scores and risk levels: LOINC where a code is verified, our own where none is.
"""
* insert Metadata
* $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* $loinc#75626-2 "Total score [AUDIT-C]"
* $loinc#82667-7 "Total score [DAST-10]"
* include codes from system KapInstrumentCS
