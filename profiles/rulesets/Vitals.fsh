// Vital signs at one moment; used by the examples.
RuleSet: Vitals(point, time, systolic, diastolic, rate, saturation)
* extension[point].valueCode = #{point}
* status = #final
* category[VSCat] = $observation-category#vital-signs "Vital Signs"
* code = $loinc#85354-9 "Blood pressure panel with all children optional"
* effectiveDateTime = "{time}"
* component[SystolicBP].code = $loinc#8480-6 "Systolic blood pressure"
* component[SystolicBP].valueQuantity = {systolic} 'mm[Hg]' "mm[Hg]"
* component[DiastolicBP].code = $loinc#8462-4 "Diastolic blood pressure"
* component[DiastolicBP].valueQuantity = {diastolic} 'mm[Hg]' "mm[Hg]"
* component[2].code = $loinc#8867-4 "Heart rate"
* component[2].valueQuantity = {rate} '/min' "/min"
* component[3].code = $loinc#2708-6 "Oxygen saturation in Arterial blood"
* component[3].code.coding[1] = $loinc#59408-5 "Oxygen saturation in Arterial blood by Pulse oximetry"
* component[3].valueQuantity = {saturation} '%' "%"
