Invariant: kap-preparation-1
Description: "A preparation session that took place says when."
Severity: #error
Expression: "status = 'completed' implies performed.exists()"
