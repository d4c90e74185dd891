// Source: payer policies; six weeks is the default of the criterion.
Invariant: kap-trial-4
Description: "An adequate trial lasts at least six weeks."
Severity: #warning
Expression: "extension('https://kapfhir.org/ig/StructureDefinition/kap-trial-adequacy').where(value = 'adequate').exists() implies effective.ofType(Period).where(start + 42 days > end).empty()"
