Invariant: kap-outcome-report-1
Description: "A report about one person names the person; a report about a cohort names none."
Severity: #error
Expression: "(type = 'individual' implies subject.exists()) and (type = 'summary' implies subject.empty() or subject.reference.startsWith('Group/'))"
