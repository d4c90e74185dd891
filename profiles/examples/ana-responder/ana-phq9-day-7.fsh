Instance: ana-phq9-day-7
InstanceOf: KapPhq9Score
Usage: #example
Title: "Ana's PHQ-9 on day 7"
Description: "8: a response, not a remission."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-11T18:00:00+02:00"
* valueInteger = 8
