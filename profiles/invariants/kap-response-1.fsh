Invariant: kap-response-1
Description: "A completed response says when it was given."
Severity: #error
Expression: "(status = 'completed' or status = 'amended') implies authored.exists()"
