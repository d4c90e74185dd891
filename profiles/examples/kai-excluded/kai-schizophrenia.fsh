Instance: kai-schizophrenia
InstanceOf: Condition
Usage: #example
Title: "Kai's schizophrenia"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#F20.9 "Schizophrenia, unspecified"
* subject = Reference(kai)
* onsetDateTime = "2021"
