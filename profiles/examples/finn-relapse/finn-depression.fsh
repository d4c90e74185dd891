Instance: finn-depression
InstanceOf: KapIndicationCondition
Usage: #example
Title: "Finn's depression"
Description: "Active and confirmed."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#F32.2 "Major depressive disorder, single episode, severe without psychotic features"
* subject = Reference(finn)
* onsetDateTime = "2025-06-15"
