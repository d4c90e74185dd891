Instance: ana-vitals-before
InstanceOf: KapSessionVitals
Usage: #example
Title: "Ana's vital signs before the first dose"
Description: "124/78 mm[Hg]: acceptable."
* partOf = Reference(ana-session-1)
* subject = Reference(ana)
* insert Vitals(before-dose, 2026-05-04T09:10:00+02:00, 124, 78, 72, 98)
