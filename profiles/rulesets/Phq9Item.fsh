// One of the nine scored items; the four answers weigh 0 to 3. Used by the PHQ-9.
RuleSet: Phq9Item(number, code, display, text)
* item[+].linkId = "/{code}"
* item[=].code = $loinc#{code} {display}
* item[=].prefix = "{number}"
* item[=].text = {text}
* item[=].type = #choice
* item[=].required = true
* item[=] insert Phq9Answer(0, LA6568-5, [["Not at all"]])
* item[=] insert Phq9Answer(1, LA6569-3, [["Several days"]])
* item[=] insert Phq9Answer(2, LA6570-1, [["More than half the days"]])
* item[=] insert Phq9Answer(3, LA6571-9, [["Nearly every day"]])

RuleSet: Phq9Answer(weight, code, display)
* answerOption[+].valueCoding = $loinc#{code} {display}
* answerOption[=].valueCoding.extension[ordinalValue].valueDecimal = {weight}
