Invariant: kap-integration-2
Description: "An integration session names the dosing session that it works on."
Severity: #warning
Expression: "status = 'completed' implies reasonReference.exists()"
