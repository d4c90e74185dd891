Invariant: kap-score-4
Description: "Only the C-SSRS gives a level; the score of every other instrument is a number."
Severity: #error
Expression: "value.ofType(CodeableConcept).exists() implies code.coding.where(system = 'https://kapfhir.org/ig/CodeSystem/kap-instrument' and code = 'cssrs-risk').exists()"
