Instance: ana-sertraline
InstanceOf: KapPriorTrial
Usage: #example
Title: "Ana's sertraline"
Description: "An adequate trial of nine weeks without response."
* extension[adequacy].valueCode = #adequate
* extension[outcome].valueCode = #no-response
* status = #stopped
* statusReason = $sct#58848006 "Lack of drug action (finding)"
* medicationCodeableConcept = $rxnorm#36437 "sertraline"
* subject = Reference(ana)
* effectivePeriod.start = "2025-09-22"
* effectivePeriod.end = "2025-11-24"
* reasonReference = Reference(ana-depression)
* dosage.text = "150 mg a day"
