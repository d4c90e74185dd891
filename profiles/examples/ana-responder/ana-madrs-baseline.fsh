Instance: ana-madrs-baseline
InstanceOf: KapMadrsScore
Usage: #example
Title: "Ana's MADRS before treatment"
Description: "31, moderate, as rated by her psychiatrist."
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#madrs "MADRS"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T19:00:00+02:00"
* performer.display = "Psychiatrist"
* valueQuantity = 31 '{score}' "score"
* derivedFrom = Reference(ana-madrs-answer)
