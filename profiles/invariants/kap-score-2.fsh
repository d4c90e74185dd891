Invariant: kap-score-2
Description: "A score is a whole number, zero or more."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this >= 0 and $this = $this.round(0)) and value.ofType(integer).all($this >= 0)"
