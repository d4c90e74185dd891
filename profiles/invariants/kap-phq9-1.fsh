Invariant: kap-phq9-1
Description: "A PHQ-9 total is 0 to 27."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 27) and value.ofType(integer).all($this <= 27)"
