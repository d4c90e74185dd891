Invariant: kap-care-plan-1
Description: "A plan in use says from when."
Severity: #error
Expression: "(status = 'active' or status = 'completed') implies period.start.exists()"
