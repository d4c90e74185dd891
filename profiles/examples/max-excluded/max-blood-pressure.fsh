Instance: max-blood-pressure
InstanceOf: $bp
Usage: #example
Title: "Max's blood pressure"
Description: "184/102 mm[Hg] four days before the decision."
* status = #final
* category[VSCat] = $observation-category#vital-signs "Vital Signs"
* code = $loinc#85354-9 "Blood pressure panel with all children optional"
* subject = Reference(max)
* effectiveDateTime = "2026-04-30T09:00:00Z"
* component[SystolicBP].code = $loinc#8480-6 "Systolic blood pressure"
* component[SystolicBP].valueQuantity = 184 'mm[Hg]' "mm[Hg]"
* component[DiastolicBP].code = $loinc#8462-4 "Diastolic blood pressure"
* component[DiastolicBP].valueQuantity = 102 'mm[Hg]' "mm[Hg]"
