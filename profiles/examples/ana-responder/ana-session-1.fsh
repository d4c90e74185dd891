Instance: ana-session-1
InstanceOf: KapSession
Usage: #example
Title: "Ana's first dosing session"
Description: "A completed session of two and a half hours."
* status = #completed
* code = $kap-session-type#dosing "Dosing session"
* subject = Reference(ana)
* performedPeriod.start = "2026-05-04T09:00:00+02:00"
* performedPeriod.end = "2026-05-04T11:40:00+02:00"
* performer.actor.display = "Treatment team"
