Instance: ana-cadss-40-minutes
InstanceOf: KapCadssScore
Usage: #example
Title: "Ana's CADSS at 40 minutes"
Description: "21 at the peak of the first dose."
* partOf = Reference(ana-dose-1)
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#cadss "CADSS"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-04T10:00:00+02:00"
* valueQuantity = 21 '{score}' "score"
