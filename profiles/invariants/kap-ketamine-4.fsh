// Source: 0.5 mg/kg over 40 minutes is the dose of nearly all trials.
Invariant: kap-ketamine-4
Description: "An intravenous dose is usually at most 0.5 mg/kg of base (0.5765 mg/kg of hydrochloride)."
Severity: #warning
Expression: "route.coding.where(system = 'http://snomed.info/sct' and code = '47625008').exists() implies (extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).value.empty() or extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).value <= iif(extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 0.5765, 0.5))"
