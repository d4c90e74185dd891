// The item becomes an observation under its code. Inserted at the item.
RuleSet: Extracted
* extension[+].url = $observation-extract
* extension[=].valueBoolean = true
