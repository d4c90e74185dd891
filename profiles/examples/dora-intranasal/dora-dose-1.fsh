Instance: dora-dose-1
InstanceOf: KapKetamineAdministration
Usage: #example
Title: "Dora's first dose"
Description: "Two devices of intranasal esketamine, 56 mg."
* partOf = Reference(dora-session-1)
* status = #completed
* medicationCodeableConcept = $rxnorm#2119365 "esketamine"
* subject = Reference(dora)
* effectiveDateTime = "2026-05-04T10:00:00+02:00"
* dosage.extension[basis].valueCode = #base
* dosage.route = $sct#46713006 "Nasal route"
* dosage.dose = 56 'mg' "mg"
