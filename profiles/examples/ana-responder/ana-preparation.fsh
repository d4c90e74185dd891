Instance: ana-preparation
InstanceOf: KapPreparationSession
Usage: #example
Title: "Ana's preparation session"
Description: "A week before the first dose."
* basedOn = Reference(ana-care-plan)
* status = #completed
* code = $kap-session-type#preparation "Preparation session"
* subject = Reference(ana)
* performedPeriod.start = "2026-04-27T14:00:00+02:00"
* performedPeriod.end = "2026-04-27T15:30:00+02:00"
* performer.actor.display = "Psychotherapist"
