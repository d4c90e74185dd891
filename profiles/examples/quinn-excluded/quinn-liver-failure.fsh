Instance: quinn-liver-failure
InstanceOf: Condition
Usage: #example
Title: "Quinn's liver failure"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#K72.10 "Chronic hepatic failure without coma"
* subject = Reference(quinn)
* onsetDateTime = "2024-03"
