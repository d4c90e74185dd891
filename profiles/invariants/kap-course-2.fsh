Invariant: kap-course-2
Description: "A finished course says when it ended."
Severity: #error
Expression: "status = 'finished' implies period.end.exists()"
