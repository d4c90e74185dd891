Instance: gus-aneurysm
InstanceOf: Condition
Usage: #example
Title: "Gus's aneurysm"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#I67.1 "Cerebral aneurysm, nonruptured"
* subject = Reference(gus)
* onsetDateTime = "2022-10"
