Instance: hana-phq9-declined
InstanceOf: KapPhq9Score
Usage: #example
Title: "Hana's PHQ-9 on day 7, declined"
Description: "A score that says why it has no value; it is missing, and neither a response nor a failure."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* subject = Reference(hana)
* effectiveDateTime = "2026-03-09T18:00:00Z"
* dataAbsentReason = $data-absent-reason#asked-declined "Asked But Declined"
