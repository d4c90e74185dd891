Instance: ana-integration-1
InstanceOf: KapIntegrationSession
Usage: #example
Title: "Ana's first integration session"
Description: "Two days after the first dose."
* basedOn = Reference(ana-care-plan)
* status = #completed
* code = $kap-session-type#integration "Integration session"
* subject = Reference(ana)
* performedPeriod.start = "2026-05-06T14:00:00+02:00"
* performedPeriod.end = "2026-05-06T15:00:00+02:00"
* performer.actor.display = "Psychotherapist"
* reasonReference = Reference(ana-session-1)
