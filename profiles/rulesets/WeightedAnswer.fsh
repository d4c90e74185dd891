// One answer of a scored item, with the points it counts.
RuleSet: WeightedAnswer(system, weight, code, display)
* answerOption[+].valueCoding = {system}#{code} {display}
* answerOption[=].valueCoding.extension[ordinalValue].valueDecimal = {weight}
