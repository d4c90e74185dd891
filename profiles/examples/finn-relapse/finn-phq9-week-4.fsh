Instance: finn-phq9-week-4
InstanceOf: KapPhq9Score
Usage: #example
Title: "Finn's PHQ-9 in week 4"
Description: "9: still a response, at least half of 22 is gone."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(finn)
* effectiveDateTime = "2026-03-30T18:00:00Z"
* valueQuantity = 9 '{score}' "score"
