Instance: finn-phq9-day-7
InstanceOf: KapPhq9Score
Usage: #example
Title: "Finn's PHQ-9 on day 7"
Description: "7: a response."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(finn)
* effectiveDateTime = "2026-03-09T18:00:00Z"
* valueQuantity = 7 '{score}' "score"
