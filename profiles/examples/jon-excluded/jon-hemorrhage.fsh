Instance: jon-hemorrhage
InstanceOf: Condition
Usage: #example
Title: "Jon's hemorrhage"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#resolved "Resolved"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#I61.9 "Nontraumatic intracerebral hemorrhage, unspecified"
* subject = Reference(jon)
* onsetDateTime = "2015-03-11"
