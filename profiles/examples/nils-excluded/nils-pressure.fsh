Instance: nils-pressure
InstanceOf: Condition
Usage: #example
Title: "Nils's raised pressure"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#G93.2 "Benign intracranial hypertension"
* subject = Reference(nils)
* onsetDateTime = "2025-11"
