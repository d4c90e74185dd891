// The item is computed from the answers and shown, never typed. Inserted at the item.
RuleSet: Computed(expression)
* readOnly = true
* extension[+].url = $calculated-expression
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = {expression}
