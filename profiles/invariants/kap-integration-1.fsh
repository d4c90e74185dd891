Invariant: kap-integration-1
Description: "An integration session that took place says when."
Severity: #error
Expression: "status = 'completed' implies performed.exists()"
