// Trials infuse over 40 to 60 minutes.
Invariant: kap-ketamine-7
Description: "An intravenous infusion usually takes at least 30 minutes."
Severity: #warning
Expression: "(dosage.where(route.coding.where(system = 'http://snomed.info/sct' and code = '47625008').exists()).exists() and effective.ofType(Period).end.exists()) implies effective.ofType(Period).start + 30 minutes <= effective.ofType(Period).end"
