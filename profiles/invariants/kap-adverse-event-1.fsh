// Both spellings of the code: FHIR R4 has Serious, later versions of HL7's terminology have serious.
Invariant: kap-adverse-event-1
Description: "A severe or serious effect says how it ended, or that it has not."
Severity: #error
Expression: "(severity.coding.where(system = 'http://terminology.hl7.org/CodeSystem/adverse-event-severity' and code = 'severe').exists() or seriousness.coding.where(system = 'http://terminology.hl7.org/CodeSystem/adverse-event-seriousness' and (code = 'Serious' or code = 'serious')).exists()) implies outcome.exists()"
