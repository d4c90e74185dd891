// The item is asked when the yes-or-no question before it was answered yes. Inserted at the item.
RuleSet: WhenYes(question)
* enableWhen.question = "{question}"
* enableWhen.operator = #=
* enableWhen.answerBoolean = true
