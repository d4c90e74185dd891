// The codes are those of the value set kap-lack-of-effect-reasons, which is what the criterion reads.
Invariant: kap-trial-1
Description: "A trial without response ended for lack of effect, and statusReason says so with a code."
Severity: #error
Expression: "extension('https://kapfhir.org/ig/StructureDefinition/kap-trial-outcome').where(value = 'no-response').exists() implies statusReason.coding.where((system = 'http://snomed.info/sct' and (code = '58848006' or code = '266721009')) or (system = 'http://terminology.hl7.org/CodeSystem/v3-ActReason' and code = 'INEFFECT')).exists()"
