Instance: hana-depression
InstanceOf: KapIndicationCondition
Usage: #example
Title: "Hana's depression"
Description: "Active and confirmed."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#F33.2 "Major depressive disorder, recurrent severe without psychotic features"
* subject = Reference(hana)
* onsetDateTime = "2025-11"
