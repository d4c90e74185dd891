Invariant: kap-audit-c-1
Description: "An AUDIT-C total is 0 to 12."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 12) and value.ofType(integer).all($this <= 12)"
