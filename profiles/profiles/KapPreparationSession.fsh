Profile: KapPreparationSession
Parent: Procedure
Id: kap-preparation-session
Title: "Preparation session"
Description: "Psychotherapy before the first dose: intentions, expectations, safety plan. No drug is given."
* insert Metadata
* obeys kap-session-2 and kap-preparation-1
* basedOn MS
* status MS
* statusReason MS
* code 1..1 MS
* code = $kap-session-type#preparation
* subject only Reference(Patient)
* subject MS
* encounter MS
* performed[x] MS
* performed[x] only dateTime or Period
* performer MS
* performer.actor MS
* note ^comment = "Not for what was said: the content of a session belongs in a document of its own, labeled as a psychotherapy note."
