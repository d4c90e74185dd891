Invariant: kap-session-2
Description: "A session that did not take place says why."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
