// Source: 300 mg is the lower end of the usual doses of Hull 2022.
Invariant: kap-ketamine-10
Description: "A sublingual, buccal or oral dose is usually at most 300 mg of base (345.9 mg of hydrochloride)."
Severity: #warning
Expression: "route.coding.where(system = 'http://snomed.info/sct' and (code = '37839007' or code = '26643006' or code = '54471007')).exists() implies (dose.value.empty() or dose.value <= iif(extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 345.9, 300))"
