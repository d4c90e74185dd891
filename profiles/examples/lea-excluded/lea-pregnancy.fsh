Instance: lea-pregnancy
InstanceOf: Condition
Usage: #example
Title: "Lea's pregnancy"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#Z33.1 "Pregnant state, incidental"
* subject = Reference(lea)
* onsetDateTime = "2026-02-20"
