// One answered item whose link id and answer are LOINC codes; used by the examples.
RuleSet: LoincAnswer(code, answer, display)
* item[+].linkId = "/{code}"
* item[=].answer.valueCoding = $loinc#{answer} {display}
