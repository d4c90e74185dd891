Invariant: kap-sedation-2
Description: "Sedation has a level, or says why it has none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"
