Invariant: kap-candidacy-1
Description: "A decision other than eligible gives its reason."
Severity: #error
Expression: "prediction.outcome.coding.where(system = 'https://kapfhir.org/ig/CodeSystem/kap-decision' and code != 'eligible').exists() implies prediction.rationale.exists()"
