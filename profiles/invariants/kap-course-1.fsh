Invariant: kap-course-1
Description: "A course that began says when."
Severity: #error
Expression: "(status = 'active' or status = 'onhold' or status = 'finished') implies period.start.exists()"
