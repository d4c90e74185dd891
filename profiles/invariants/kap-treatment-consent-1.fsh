Invariant: kap-treatment-consent-1
Description: "A consent in force names who agreed."
Severity: #error
Expression: "status = 'active' implies performer.exists()"
