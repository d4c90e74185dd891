Instance: dora-vitals-discharge
InstanceOf: KapSessionVitals
Usage: #example
Title: "Dora's vital signs before she leaves"
Description: "120/76 mm[Hg]."
* partOf = Reference(dora-session-1)
* subject = Reference(dora)
* insert Vitals(before-discharge, 2026-05-04T12:10:00+02:00, 120, 76, 71, 99)
