Instance: dora-session-1
InstanceOf: KapSession
Usage: #example
Title: "Dora's first dosing session"
Description: "Observed until two hours and a quarter after the first device."
* status = #completed
* code = $kap-session-type#dosing "Dosing session"
* subject = Reference(dora)
* performedPeriod.start = "2026-05-04T09:45:00+02:00"
* performedPeriod.end = "2026-05-04T12:15:00+02:00"
