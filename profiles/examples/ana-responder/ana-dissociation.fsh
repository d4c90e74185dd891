Instance: ana-dissociation
InstanceOf: KapAdverseEvent
Usage: #example
Title: "Ana's dissociation"
Description: "A mild, transient dissociation during the first dose."
* actuality = #actual
* event = $kap-adverse-effect#dissociation-transient "Transient dissociation"
* subject = Reference(ana)
* date = "2026-05-04T09:40:00+02:00"
* severity = $adverse-event-severity#mild "Mild"
* outcome = $adverse-event-outcome#resolved "Resolved"
* suspectEntity.instance = Reference(ana-dose-1)
