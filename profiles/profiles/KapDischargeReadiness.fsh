Profile: KapDischargeReadiness
Parent: Observation
Id: kap-discharge-readiness
Title: "Discharge readiness"
Description: """
  A clinician's judgment at the end of a session that the person may leave, or may not yet, with the checks behind it. A check
  that was not made is left out; it is not a no.
"""
* insert Metadata
* obeys kap-discharge-1 and kap-discharge-2
* partOf 1..* MS
* partOf only Reference(MedicationAdministration or Procedure)
  * ^short = "The dose or the session it belongs to"
* status MS
* code = $kap-observation#discharge-readiness
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] 1..1 MS
* effective[x] only dateTime
* performer 1..* MS
  * ^short = "Who decided"
* value[x] 1..1 MS
* value[x] only boolean
  * ^short = "May the person leave?"
* component MS
* component.code from KapDischargeCheckVS (required)
* component.value[x] 1..1
* component.value[x] only boolean
