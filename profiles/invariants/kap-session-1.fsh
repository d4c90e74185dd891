Invariant: kap-session-1
Description: "A session that took place has a start and an end."
Severity: #error
Expression: "(status = 'completed' or status = 'stopped') implies (performed.ofType(Period).start.exists() and performed.ofType(Period).end.exists())"
