Invariant: kap-prior-psychotherapy-1
Description: "Only a completed course is called unsuccessful; one that was broken off says nothing about the effect."
Severity: #error
Expression: "outcome.coding.where(system = 'http://snomed.info/sct' and code = '385671000').exists() implies (status = 'completed' or status = 'entered-in-error')"
