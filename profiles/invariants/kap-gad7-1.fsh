Invariant: kap-gad7-1
Description: "A GAD-7 total is 0 to 21."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 21) and value.ofType(integer).all($this <= 21)"
