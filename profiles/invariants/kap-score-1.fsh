Invariant: kap-score-1
Description: "A score has a value, or says why it has none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"
