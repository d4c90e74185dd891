Invariant: kap-prior-psychotherapy-2
Description: "A completed course has a start and an end: without them it cannot be told whether it was long enough."
Severity: #error
Expression: "status = 'completed' implies (performed.ofType(Period).start.exists() and performed.ofType(Period).end.exists())"
