Profile: KapIntegrationSession
Parent: Procedure
Id: kap-integration-session
Title: "Integration session"
Description: "Psychotherapy after a dose that works on what came up in it. No drug is given."
* insert Metadata
* obeys kap-session-2 and kap-integration-1 and kap-integration-2
* basedOn MS
* status MS
* statusReason MS
* code 1..1 MS
* code = $kap-session-type#integration
* subject only Reference(Patient)
* subject MS
* encounter MS
* performed[x] MS
* performed[x] only dateTime or Period
* performer MS
* performer.actor MS
* reasonReference MS
  * ^short = "The dosing session that is worked on"
* note ^comment = "Not for what was said: the content of a session belongs in a document of its own, labeled as a psychotherapy note."
