Invariant: kap-ketamine-13
Description: "A dose per body weight says when the weight was measured."
Severity: #error
Expression: "extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').exists() implies extension('https://kapfhir.org/ig/StructureDefinition/kap-weight-measured').exists()"
