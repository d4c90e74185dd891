// 23 subject-rated items of 0 to 4 points; the upper end is unverified.
Invariant: kap-cadss-1
Description: "A CADSS total is 0 to 92."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 92) and value.ofType(integer).all($this <= 92)"
