Instance: ana-blood-pressure
InstanceOf: $bp
Usage: #example
Title: "Ana's blood pressure at screening"
Description: "122/78 mm[Hg]."
* status = #final
* category[VSCat] = $observation-category#vital-signs "Vital Signs"
* code = $loinc#85354-9 "Blood pressure panel with all children optional"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:10:00+02:00"
* component[SystolicBP].code = $loinc#8480-6 "Systolic blood pressure"
* component[SystolicBP].valueQuantity = 122 'mm[Hg]' "mm[Hg]"
* component[DiastolicBP].code = $loinc#8462-4 "Diastolic blood pressure"
* component[DiastolicBP].valueQuantity = 78 'mm[Hg]' "mm[Hg]"
