Instance: ben-alcohol-dependence
InstanceOf: Condition
Usage: #example
Title: "Ben's alcohol dependence, in remission"
Description: "What the exclusion rests on."
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#remission
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = http://hl7.org/fhir/sid/icd-10-cm#F10.21 "Alcohol dependence, in remission"
* subject = Reference(ben)
* onsetDateTime = "2014"
* abatementDateTime = "2019-06"
