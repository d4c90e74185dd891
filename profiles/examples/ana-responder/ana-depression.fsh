Instance: ana-depression
InstanceOf: KapIndicationCondition
Usage: #example
Title: "Ana's depression"
Description: "Recurrent, moderate; the current episode began in September 2025."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#F33.1 "Major depressive disorder, recurrent, moderate"
* subject = Reference(ana)
* onsetDateTime = "2025-09-01"
* recordedDate = "2025-09-20"
