Instance: ana-qids-baseline
InstanceOf: KapQidsSr16Score
Usage: #example
Title: "Ana's QIDS-SR16 before treatment"
Description: "16, severe."
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#qids-sr16 "QIDS-SR16"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:50:00+02:00"
* valueQuantity = 16 '{score}' "score"
