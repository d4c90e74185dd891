Instance: finn-phq9-week-8
InstanceOf: KapPhq9Score
Usage: #example
Title: "Finn's PHQ-9 in week 8"
Description: "17: the response is lost."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(finn)
* effectiveDateTime = "2026-04-27T18:00:00Z"
* valueQuantity = 17 '{score}' "score"
