Instance: finn-phq9-baseline
InstanceOf: KapPhq9Score
Usage: #example
Title: "Finn's PHQ-9 before treatment"
Description: "22, severe."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(finn)
* effectiveDateTime = "2026-03-01T18:00:00Z"
* valueQuantity = 22 '{score}' "score"
