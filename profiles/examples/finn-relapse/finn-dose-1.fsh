Instance: finn-dose-1
InstanceOf: KapKetamineAdministration
Usage: #example
Title: "Finn's first dose"
Description: "0.5 mg/kg over 40 minutes into a vein: 40 mg at 80 kg."
* status = #completed
* medicationCodeableConcept = $rxnorm#6130 "ketamine"
* subject = Reference(finn)
* effectivePeriod.start = "2026-03-02T09:00:00Z"
* effectivePeriod.end = "2026-03-02T09:40:00Z"
* dosage.extension[basis].valueCode = #base
* dosage.extension[dosePerWeight].valueQuantity = 0.5 'mg/kg' "mg/kg"
* dosage.extension[weightMeasured].valueDateTime = "2026-03-02"
* dosage.route = $sct#47625008 "Intravenous route"
* dosage.dose = 40 'mg' "mg"
* dosage.rateQuantity = 12.5 'ug/kg/min' "ug/kg/min"
