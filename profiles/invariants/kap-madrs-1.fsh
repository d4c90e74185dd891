Invariant: kap-madrs-1
Description: "A MADRS total is 0 to 60."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 60) and value.ofType(integer).all($this <= 60)"
