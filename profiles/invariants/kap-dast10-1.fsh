Invariant: kap-dast10-1
Description: "A DAST-10 total is 0 to 10."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 10) and value.ofType(integer).all($this <= 10)"
