Instance: ivy-malformation
InstanceOf: Condition
Usage: #example
Title: "Ivy's malformation"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#Q28.2 "Arteriovenous malformation of cerebral vessels"
* subject = Reference(ivy)
* onsetDateTime = "2019"
