// Source: Spravato US label, March 2019, section 2. A warning, because the label is that of esketamine.
Invariant: kap-session-3
Description: "A completed session lasts at least two hours: patients are observed that long after a dose."
Severity: #warning
Expression: "(status = 'completed' and performed.ofType(Period).start.exists() and performed.ofType(Period).end.exists()) implies performed.ofType(Period).start + 2 hours <= performed.ofType(Period).end"
