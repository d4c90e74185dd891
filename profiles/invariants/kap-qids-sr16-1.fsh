Invariant: kap-qids-sr16-1
Description: "A QIDS-SR16 total is 0 to 27; more means that items were added up instead of domains."
Severity: #error
Expression: "value.ofType(Quantity).value.all($this <= 27) and value.ofType(integer).all($this <= 27)"
