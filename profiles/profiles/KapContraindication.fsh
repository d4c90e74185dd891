Profile: KapContraindication
Parent: DetectedIssue
Id: kap-contraindication
Title: "Contraindication"
Description: "One exclusion of the candidacy protocol that a person's record meets."
* insert Metadata
* obeys kap-contraindication-1
* status MS
* code 1..1 MS
* code from KapCriterionVS (required)
* patient 1..1 MS
* patient only Reference(Patient)
* identified[x] 1..1 MS
* identified[x] only dateTime
* implicated MS
* evidence MS
* detail 1..1 MS
  * ^short = "A sentence that a clinician can read to the patient"
