Instance: ana-mirtazapine
InstanceOf: KapPriorTrial
Usage: #example
Title: "Ana's mirtazapine"
Description: "Stopped after two weeks for weight gain: not a failed trial."
* extension[adequacy].valueCode = #too-short
* extension[outcome].valueCode = #not-tolerated
* status = #stopped
* statusReason.text = "Weight gain"
* medicationCodeableConcept = $rxnorm#15996 "mirtazapine"
* subject = Reference(ana)
* effectivePeriod.start = "2026-03-16"
* effectivePeriod.end = "2026-03-30"
* reasonReference = Reference(ana-depression)
