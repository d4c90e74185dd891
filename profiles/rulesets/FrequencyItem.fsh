// A scored item on how often a problem was there; the four answers weigh 0 to 3. Used by the PHQ-9 and the GAD-7, which share
// the LOINC answer list.
RuleSet: FrequencyItem(number, code, display, text)
* item[+].linkId = "/{code}"
* item[=].code = $loinc#{code} {display}
* item[=].prefix = "{number}"
* item[=].text = {text}
* item[=].type = #choice
* item[=].required = true
* item[=] insert WeightedAnswer($loinc, 0, LA6568-5, [["Not at all"]])
* item[=] insert WeightedAnswer($loinc, 1, LA6569-3, [["Several days"]])
* item[=] insert WeightedAnswer($loinc, 2, LA6570-1, [["More than half the days"]])
* item[=] insert WeightedAnswer($loinc, 3, LA6571-9, [["Nearly every day"]])
