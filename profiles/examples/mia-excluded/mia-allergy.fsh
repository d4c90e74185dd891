Instance: mia-allergy
InstanceOf: AllergyIntolerance
Usage: #example
Title: "Mia's allergy"
Description: "What the exclusion rests on."
* clinicalStatus = $allergy-clinical#active "Active"
* verificationStatus = $allergy-ver-status#confirmed "Confirmed"
* type = #allergy
* code = $rxnorm#6130 "ketamine"
* patient = Reference(mia)
* onsetDateTime = "2019-08"
