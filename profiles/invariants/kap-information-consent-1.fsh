Invariant: kap-information-consent-1
Description: "A consent in force says whether it permits or denies."
Severity: #error
Expression: "status = 'active' implies provision.type.exists()"
