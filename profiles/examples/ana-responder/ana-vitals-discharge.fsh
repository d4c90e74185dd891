Instance: ana-vitals-discharge
InstanceOf: KapSessionVitals
Usage: #example
Title: "Ana's vital signs before she leaves"
Description: "126/80 mm[Hg], back to what it was."
* partOf = Reference(ana-session-1)
* subject = Reference(ana)
* insert Vitals(before-discharge, 2026-05-04T11:25:00+02:00, 126, 80, 74, 98)
