// Source: Spravato REMS patient monitoring form, 11/2021.
Invariant: kap-monitoring-task-1
Description: "The form is due at most seven days after the session."
Severity: #error
Expression: "restriction.period.where(end > start + 7 days).empty()"
