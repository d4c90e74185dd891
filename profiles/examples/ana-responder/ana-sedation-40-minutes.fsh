Instance: ana-sedation-40-minutes
InstanceOf: KapSedation
Usage: #example
Title: "Ana's sedation at 40 minutes"
Description: "4: drowsy, and answers when spoken to."
* partOf = Reference(ana-session-1)
* status = #final
* code = $kap-observation#moaa-s "MOAA/S"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-04T10:00:00+02:00"
* valueInteger = 4
