Invariant: kap-indication-1
Description: "An indication is confirmed; a suspected disorder is not an indication yet."
Severity: #error
Expression: "verificationStatus.coding.where(system = 'http://terminology.hl7.org/CodeSystem/condition-ver-status' and (code = 'confirmed' or code = 'refuted' or code = 'entered-in-error')).exists()"
