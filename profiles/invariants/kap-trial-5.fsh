Invariant: kap-trial-5
Description: "An earlier trial has ended: its status is completed or stopped, and it has an end."
Severity: #error
Expression: "status = 'entered-in-error' or ((status = 'completed' or status = 'stopped') and effective.ofType(Period).end.exists())"
