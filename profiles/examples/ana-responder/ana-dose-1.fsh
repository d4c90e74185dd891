Instance: ana-dose-1
InstanceOf: KapKetamineAdministration
Usage: #example
Title: "Ana's first dose"
Description: "0.5 mg/kg over 40 minutes into a vein: 35 mg at 70 kg, 12.5 ug/kg/min."
* partOf = Reference(ana-session-1)
* status = #completed
* medicationCodeableConcept = $rxnorm#6130 "ketamine"
* subject = Reference(ana)
* effectivePeriod.start = "2026-05-04T09:20:00+02:00"
* effectivePeriod.end = "2026-05-04T10:00:00+02:00"
* dosage.extension[basis].valueCode = #base
* dosage.extension[dosePerWeight].valueQuantity = 0.5 'mg/kg' "mg/kg"
* dosage.extension[weightMeasured].valueDateTime = "2026-05-04"
* dosage.route = $sct#47625008 "Intravenous route"
* dosage.dose = 35 'mg' "mg"
* dosage.rateQuantity = 12.5 'ug/kg/min' "ug/kg/min"
