// One check of the readiness protocol; definition is the name of its finding in the CQL library KapReadiness.
RuleSet: ReadinessAction(code, definition, level, citation)
* action[+].extension[+].url = "https://kapfhir.org/ig/StructureDefinition/kap-action-finding"
* action[=].extension[=].valueExpression.language = #text/cql-identifier
* action[=].extension[=].valueExpression.expression = "{definition}"
* action[=].title = "{definition}"
* action[=].code = $kap-readiness#{code}
* action[=].documentation.type = #citation
* action[=].documentation.label = "{level}"
* action[=].documentation.citation = {citation}
* action[=].condition.kind = #applicability
* action[=].condition.expression.language = #text/cql-identifier
* action[=].condition.expression.expression = "{definition} is met"
