Instance: ida-ptsd
InstanceOf: KapIndicationCondition
Usage: #example
Title: "Ida's post-traumatic stress disorder"
Description: "Chronic; for this indication the evidence is mixed."
* clinicalStatus = $condition-clinical#active "Active"
* verificationStatus = $condition-ver-status#confirmed "Confirmed"
* code = $icd-10-cm#F43.12 "Post-traumatic stress disorder, chronic"
* subject = Reference(ida)
* onsetDateTime = "2023-06"
