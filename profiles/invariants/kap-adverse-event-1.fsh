Invariant: kap-adverse-event-1
Description: "A serious effect says how it ended, or that it has not."
Severity: #error
Expression: "seriousness.coding.where(system = 'http://terminology.hl7.org/CodeSystem/adverse-event-seriousness' and code = 'Serious').exists() implies outcome.exists()"
