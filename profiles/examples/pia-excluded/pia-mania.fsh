Instance: pia-mania
InstanceOf: Condition
Usage: #example
Title: "Pia's manic episode"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#F31.2 "Bipolar disorder, current episode manic severe with psychotic features"
* subject = Reference(pia)
* onsetDateTime = "2026-04-12"
