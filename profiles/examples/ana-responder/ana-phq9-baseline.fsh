Instance: ana-phq9-baseline
InstanceOf: KapPhq9Score
Usage: #example
Title: "Ana's PHQ-9 before treatment"
Description: "18, moderately severe."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:30:00+02:00"
* valueQuantity = 18 '{score}' "score"
* derivedFrom = Reference(ana-phq9-answers)
