Instance: ana-gad7-baseline
InstanceOf: KapGad7Score
Usage: #example
Title: "Ana's GAD-7 before treatment"
Description: "12, moderate."
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:35:00+02:00"
* valueQuantity = 12 '{score}' "score"
* derivedFrom = Reference(ana-gad7-answers)
