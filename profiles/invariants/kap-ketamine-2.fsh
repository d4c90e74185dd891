Invariant: kap-ketamine-2
Description: "An intravenous or intramuscular dose states the dose per body weight: no dose without a weight."
Severity: #error
Expression: "(route.coding.where(system = 'http://snomed.info/sct' and code = '47625008').exists() or route.coding.where(system = 'http://snomed.info/sct' and code = '78421000').exists()) implies extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').exists()"
