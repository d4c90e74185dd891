Invariant: kap-ketamine-5
Description: "An intravenous dose states its rate per body weight, in ug/kg/min, mg/kg/h or mg/kg/min."
Severity: #error
Expression: "route.coding.where(system = 'http://snomed.info/sct' and code = '47625008').exists() implies rate.ofType(Quantity).where(system = 'http://unitsofmeasure.org' and (code = 'ug/kg/min' or code = 'mg/kg/h' or code = 'mg/kg/min')).exists()"
