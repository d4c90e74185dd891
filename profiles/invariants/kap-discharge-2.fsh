Invariant: kap-discharge-2
Description: "Who may leave has every check made."
Severity: #warning
Expression: "value = true implies component.code.coding.where(system = 'https://kapfhir.org/ig/CodeSystem/kap-discharge-check').code.distinct().count() = 6"
