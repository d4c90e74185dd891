Invariant: kap-score-3
Description: "A score given as a quantity has the UCUM unit {score}, or 1."
Severity: #error
Expression: "value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and (code = '{score}' or code = '1'))"
