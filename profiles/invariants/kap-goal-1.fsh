Invariant: kap-goal-1
Description: "A target score has the UCUM unit {score}, or 1."
Severity: #error
Expression: "target.detail.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and (code = '{score}' or code = '1')) and target.detail.ofType(Range).low.all(system = 'http://unitsofmeasure.org' and (code = '{score}' or code = '1')) and target.detail.ofType(Range).high.all(system = 'http://unitsofmeasure.org' and (code = '{score}' or code = '1'))"
