// Source: 450 mg is the largest dose in a published series, Hull 2022.
Invariant: kap-ketamine-9
Description: "A sublingual, buccal or oral dose is at most 450 mg of base (518.85 mg of hydrochloride)."
Severity: #error
Expression: "route.coding.where(system = 'http://snomed.info/sct' and (code = '37839007' or code = '26643006' or code = '54471007')).exists() implies (dose.value.empty() or dose.value <= iif(extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-basis').where(value = 'hydrochloride').exists(), 518.85, 450))"
