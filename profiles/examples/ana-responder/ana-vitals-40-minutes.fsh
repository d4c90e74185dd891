Instance: ana-vitals-40-minutes
InstanceOf: KapSessionVitals
Usage: #example
Title: "Ana's vital signs at 40 minutes"
Description: "146/90 mm[Hg], the expected rise."
* partOf = Reference(ana-session-1)
* subject = Reference(ana)
* insert Vitals(forty-minutes, 2026-05-04T10:00:00+02:00, 146, 90, 84, 97)
