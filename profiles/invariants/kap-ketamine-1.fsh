Invariant: kap-ketamine-1
Description: "A dose that was given or begun states its dosage."
Severity: #error
Expression: "(status = 'completed' or status = 'in-progress' or status = 'stopped') implies dosage.exists()"
