Instance: ida-phq9-score
InstanceOf: KapPhq9Score
Usage: #example
Title: "Ida's PHQ-9"
Description: "The total of 8 as the server makes it of the answers."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(ida)
* effectiveDateTime = "2026-04-20T09:10:00Z"
* performer = Reference(ida)
* valueQuantity = 8 '{score}' "score"
* derivedFrom = Reference(ida-phq9-answers)
