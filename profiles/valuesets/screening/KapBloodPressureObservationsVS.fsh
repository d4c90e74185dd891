ValueSet: KapBloodPressureObservationsVS
Id: kap-blood-pressure-observations
Title: "Blood pressure"
Description: """
  The panel and its two components, which also occur on their own.
  Source: LOINC.
"""
* insert Metadata
* $loinc#8462-4 "Diastolic blood pressure"
* $loinc#8480-6 "Systolic blood pressure"
* $loinc#85354-9 "Blood pressure panel with all children optional"
