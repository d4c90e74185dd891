// Sources: Fava 2018 studied up to 1 mg/kg over 40 minutes; the Ketalar label starts anesthesia at 1 mg/kg as a bolus.
Invariant: kap-ketamine-3
Description: "An intravenous dose is at most 1 mg/kg of base (1.153 mg/kg of hydrochloride); more is the anesthetic range."
Severity: #error
Expression: "route.coding.where(system = 'http://snomed.info/sct' and code = '47625008').exists() implies (extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).value.empty() or extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).value <= iif(extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 1.153, 1.0))"
