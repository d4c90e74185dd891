Instance: olga-angina
InstanceOf: Condition
Usage: #example
Title: "Olga's angina"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#I20.0 "Unstable angina"
* subject = Reference(olga)
* onsetDateTime = "2026-04-20"
