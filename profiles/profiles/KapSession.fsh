Profile: KapSession
Parent: Procedure
Id: kap-session
Title: "Ketamine dosing session"
Description: "One supervised dosing session, from the readiness check to discharge: drug, support and monitoring together."
* insert Metadata
* obeys kap-session-1 and kap-session-2 and kap-session-3
* basedOn MS
* status MS
* statusReason MS
* code 1..1 MS
* code = $kap-session-type#dosing
* subject only Reference(Patient)
* subject MS
* encounter MS
* performed[x] MS
* performed[x] only Period
  * ^short = "From first vital signs to discharge"
* performer MS
* performer.actor MS
* location MS
* reasonCode MS
* reasonReference MS
* note MS
