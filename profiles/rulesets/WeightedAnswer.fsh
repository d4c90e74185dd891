// One answer of a scored item, with the points it counts. The points are on the option, where weight() looks for them.
RuleSet: WeightedAnswer(system, weight, code, display)
* answerOption[+].valueCoding = {system}#{code} {display}
* answerOption[=].extension[ordinalValue].valueDecimal = {weight}
