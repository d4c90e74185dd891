Instance: roy-theophylline
InstanceOf: MedicationStatement
Usage: #example
Title: "Roy's theophylline"
Description: "What the exclusion rests on."
* status = #active
* medicationCodeableConcept = $rxnorm#10438 "theophylline"
* subject = Reference(roy)
* effectivePeriod.start = "2025-09-01"
