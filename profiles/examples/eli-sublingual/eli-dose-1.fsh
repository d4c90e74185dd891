Instance: eli-dose-1
InstanceOf: KapKetamineAdministration
Usage: #example
Title: "Eli's first dose"
Description: "300 mg of ketamine base under the tongue."
* status = #completed
* medicationCodeableConcept = $rxnorm#6130 "ketamine"
* subject = Reference(eli)
* effectiveDateTime = "2026-05-04T19:00:00+02:00"
* dosage.extension[basis].valueCode = #base
* dosage.route = $sct#37839007 "Sublingual route"
* dosage.dose = 300 'mg' "mg"
