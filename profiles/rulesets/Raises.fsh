// An answer to the item raises a safety flag. Inserted at the item, once for each flag.
RuleSet: Raises(flag, display, expression)
* extension[+].url = "https://kapfhir.org/ig/StructureDefinition/kap-safety-rule"
* extension[=].extension[+].url = "flag"
* extension[=].extension[=].valueCoding = $kap-safety-flag#{flag} {display}
* extension[=].extension[+].url = "when"
* extension[=].extension[=].valueExpression.language = #text/fhirpath
* extension[=].extension[=].valueExpression.expression = {expression}
