Instance: ida-dose-1
InstanceOf: KapKetamineAdministration
Usage: #example
Title: "Ida's first dose"
Description: "0.75 mg/kg into a muscle: 48 mg at 64 kg."
* status = #completed
* medicationCodeableConcept = $rxnorm#6130 "ketamine"
* subject = Reference(ida)
* effectiveDateTime = "2026-05-02T10:00:00-04:00"
* dosage.extension[basis].valueCode = #base
* dosage.extension[dosePerWeight].valueQuantity = 0.75 'mg/kg' "mg/kg"
* dosage.extension[weightMeasured].valueDateTime = "2026-05-02"
* dosage.route = $sct#78421000 "Intramuscular route"
* dosage.dose = 48 'mg' "mg"
