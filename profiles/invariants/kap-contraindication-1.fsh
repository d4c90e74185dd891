Invariant: kap-contraindication-1
Description: "A contraindication points to the entries of the record that it rests on."
Severity: #error
Expression: "implicated.exists() or evidence.exists()"
