Invariant: kap-vitals-2
Description: "An oxygen saturation is 0 to 100, in percent."
Severity: #error
Expression: "component.where(code.coding.where(system = 'http://loinc.org' and (code = '59408-5' or code = '2708-6')).exists()).value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code = '%' and value >= 0 and value <= 100)"
