Instance: hana-phq9-too-early
InstanceOf: KapPhq9Score
Usage: #example
Title: "Hana's last PHQ-9 before treatment"
Description: "20, but seven weeks before the first dose: no baseline."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(hana)
* effectiveDateTime = "2026-01-12T10:00:00Z"
* valueQuantity = 20 '{score}' "score"
