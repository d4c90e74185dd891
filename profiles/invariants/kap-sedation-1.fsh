Invariant: kap-sedation-1
Description: "A level on the MOAA/S scale is 0 to 5."
Severity: #error
Expression: "value.ofType(integer).all($this >= 0 and $this <= 5)"
