// One answered item of a PHQ-9; used by the examples.
RuleSet: Phq9Response(code, answer, display)
* item[+].linkId = "/{code}"
* item[=].answer.valueCoding = $loinc#{answer} {display}
