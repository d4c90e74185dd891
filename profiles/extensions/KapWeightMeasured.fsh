Extension: KapWeightMeasured
Id: kap-weight-measured
Title: "Weight measured"
Description: "When the body weight was measured that the dose per body weight was calculated with."
Context: MedicationAdministration.dosage
* insert Metadata
* value[x] 1..1
* value[x] only dateTime
