Profile: KapAdverseEvent
Parent: AdverseEvent
Id: kap-adverse-event
Title: "Adverse effect of a dose"
Description: "An effect of a dose that was not wanted: what, when, how severe, and of which dose."
* insert Metadata
* obeys kap-adverse-event-1 and kap-adverse-event-2 and kap-adverse-event-3
* actuality MS
* event 1..1 MS
* event from KapAdverseEffectVS (extensible)
* subject only Reference(Patient)
* subject MS
* encounter MS
* date 1..1 MS
* seriousness MS
* severity MS
* outcome MS
* recorder MS
* suspectEntity MS
* suspectEntity.instance MS
  * ^short = "The dose"
