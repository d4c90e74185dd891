Invariant: kap-monitoring-task-2
Description: "A completed task points to the form as filled in."
Severity: #error
Expression: "status = 'completed' implies output.exists()"
