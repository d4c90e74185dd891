Invariant: kap-indication-2
Description: "An active indication says when the current episode began; otherwise no trial can be counted."
Severity: #warning
Expression: "clinicalStatus.coding.where(system = 'http://terminology.hl7.org/CodeSystem/condition-clinical' and (code = 'active' or code = 'recurrence' or code = 'relapse')).exists() implies onset.exists()"
