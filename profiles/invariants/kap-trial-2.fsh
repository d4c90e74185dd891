Invariant: kap-trial-2
Description: "Lack of effect is the coded reason only of a trial whose outcome is no response."
Severity: #error
Expression: "statusReason.coding.where((system = 'http://snomed.info/sct' and (code = '58848006' or code = '266721009')) or (system = 'http://terminology.hl7.org/CodeSystem/v3-ActReason' and code = 'INEFFECT')).exists() implies extension('https://kapfhir.org/ig/StructureDefinition/kap-trial-outcome').where(value = 'no-response').exists()"
