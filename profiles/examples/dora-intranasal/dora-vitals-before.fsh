Instance: dora-vitals-before
InstanceOf: KapSessionVitals
Usage: #example
Title: "Dora's vital signs before the first dose"
Description: "118/74 mm[Hg]."
* partOf = Reference(dora-session-1)
* subject = Reference(dora)
* insert Vitals(before-dose, 2026-05-04T09:50:00+02:00, 118, 74, 70, 99)
