Profile: KapSedation
Parent: Observation
Id: kap-sedation
Title: "Sedation"
Description: "Alertness at one moment of a session on the MOAA/S scale: 5 is alert, 0 does not respond. Lower is more sedated."
* insert Metadata
* obeys kap-sedation-1 and kap-sedation-2
* partOf 1..* MS
* partOf only Reference(MedicationAdministration or Procedure)
  * ^short = "The dose or the session it belongs to"
* status MS
* code = $kap-observation#moaa-s
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] 1..1 MS
* effective[x] only dateTime
* performer MS
* value[x] MS
* value[x] only integer
* dataAbsentReason MS
