Invariant: kap-trial-3
Description: "A trial that was too short or too low in dose cannot show that a drug does not work."
Severity: #error
Expression: "extension('https://kapfhir.org/ig/StructureDefinition/kap-trial-outcome').where(value = 'no-response').exists() implies extension('https://kapfhir.org/ig/StructureDefinition/kap-trial-adequacy').where(value = 'dose-too-low' or value = 'too-short').empty()"
