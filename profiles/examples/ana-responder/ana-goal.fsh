Instance: ana-goal
InstanceOf: KapGoal
Usage: #example
Title: "Ana's goal"
Description: "A PHQ-9 below 5 four weeks after the first dose."
* lifecycleStatus = #active
* description.text = "To enjoy playing music again; measured as a PHQ-9 of at most 4"
* subject = Reference(ana)
* startDate = "2026-05-04"
* target.measure = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* target.detailQuantity = 4 '{score}' "score"
* target.detailQuantity.comparator = #<=
* target.dueDate = "2026-06-01"
* addresses = Reference(ana-depression)
