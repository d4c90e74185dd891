// Arithmetic from the doses above; anesthetic induction starts at 500 ug/kg/min.
Invariant: kap-ketamine-6
Description: "An intravenous rate is at most 25 ug/kg/min (1.5 mg/kg/h, 0.025 mg/kg/min) of base, or 1.153 times that of hydrochloride: 1 mg/kg in 40 minutes."
Severity: #error
Expression: "route.coding.where(system = 'http://snomed.info/sct' and code = '47625008').exists() implies rate.ofType(Quantity).all((code = 'ug/kg/min' implies value <= iif(%resource.dosage.extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 28.825, 25.0)) and (code = 'mg/kg/h' implies value <= iif(%resource.dosage.extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 1.7295, 1.5)) and (code = 'mg/kg/min' implies value <= iif(%resource.dosage.extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 0.028825, 0.025)))"
