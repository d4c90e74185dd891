Extension: KapDosePerWeight
Id: kap-dose-per-weight
Title: "Dose per body weight"
Description: "The dose divided by the body weight it was calculated with, in mg/kg, in the same basis as the dose."
Context: MedicationAdministration.dosage
* insert Metadata
* value[x] 1..1
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code = #mg/kg
