Invariant: kap-discharge-1
Description: "Who may leave has no check that says no."
Severity: #error
Expression: "value = true implies component.where(value = false).empty()"
