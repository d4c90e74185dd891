// The anesthetic range is from the Ketalar label; the limit of 2 mg/kg is an assumption.
Invariant: kap-ketamine-8
Description: "An intramuscular dose is at most 2 mg/kg of base (2.306 mg/kg of hydrochloride); anesthesia starts at 6.5 mg/kg."
Severity: #error
Expression: "route.coding.where(system = 'http://snomed.info/sct' and code = '78421000').exists() implies (extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).value.empty() or extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).value <= iif(extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 2.306, 2.0))"
