Instance: ida-sertraline
InstanceOf: KapPriorTrial
Usage: #example
Title: "Ida's sertraline"
Description: "Ten weeks without response: with the therapy, the second failed trial."
* extension[adequacy].valueCode = #adequate
* extension[outcome].valueCode = #no-response
* status = #stopped
* statusReason = $sct#58848006 "Lack of drug action (finding)"
* medicationCodeableConcept = $rxnorm#36437 "sertraline"
* subject = Reference(ida)
* effectivePeriod.start = "2025-02-03"
* effectivePeriod.end = "2025-04-14"
* reasonReference = Reference(ida-ptsd)
* dosage.text = "200 mg a day"
