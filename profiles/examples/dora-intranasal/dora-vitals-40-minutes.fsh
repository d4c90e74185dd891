Instance: dora-vitals-40-minutes
InstanceOf: KapSessionVitals
Usage: #example
Title: "Dora's vital signs at 40 minutes"
Description: "138/86 mm[Hg]."
* partOf = Reference(dora-session-1)
* subject = Reference(dora)
* insert Vitals(forty-minutes, 2026-05-04T10:40:00+02:00, 138, 86, 82, 98)
