// The one item of a form for an instrument whose wording is not ours to show: its total, within its range.
RuleSet: TotalOnly(code, text, max)
* item[+].linkId = "total"
* item[=].code = {code}
* item[=].text = {text}
* item[=].type = #integer
* item[=].required = true
* item[=].extension[+].url = $min-value
* item[=].extension[=].valueInteger = 0
* item[=].extension[+].url = $max-value
* item[=].extension[=].valueInteger = {max}
* item[=] insert Extracted
