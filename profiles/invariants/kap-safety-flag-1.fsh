Invariant: kap-safety-flag-1
Description: "A flag that was closed says when."
Severity: #error
Expression: "status = 'inactive' implies period.end.exists()"
