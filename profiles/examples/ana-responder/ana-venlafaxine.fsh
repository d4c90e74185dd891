Instance: ana-venlafaxine
InstanceOf: KapPriorTrial
Usage: #example
Title: "Ana's venlafaxine"
Description: "A second adequate trial, of thirteen weeks, without response."
* extension[adequacy].valueCode = #adequate
* extension[outcome].valueCode = #no-response
* status = #stopped
* statusReason = $sct#58848006 "Lack of drug action (finding)"
* medicationCodeableConcept = $rxnorm#39786 "venlafaxine"
* subject = Reference(ana)
* effectivePeriod.start = "2025-12-08"
* effectivePeriod.end = "2026-03-09"
* reasonReference = Reference(ana-depression)
* dosage.text = "225 mg a day"
