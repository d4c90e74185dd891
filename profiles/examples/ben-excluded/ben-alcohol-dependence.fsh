Instance: ben-alcohol-dependence
InstanceOf: Condition
Usage: #example
Title: "Ben's alcohol dependence, in remission"
Description: "What the exclusion rests on."
* clinicalStatus = $condition-clinical#remission
* verificationStatus = $condition-ver-status#confirmed
* code = $icd-10-cm#F10.21 "Alcohol dependence, in remission"
* subject = Reference(ben)
* onsetDateTime = "2014"
* abatementDateTime = "2019-06"
