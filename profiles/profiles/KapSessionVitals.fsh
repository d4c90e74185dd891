Profile: KapSessionVitals
Parent: $bp
Id: kap-session-vitals
Title: "Vital signs of a session"
Description: """
  Blood pressure at one moment of a dosing session, with heart rate, oxygen saturation and breathing where measured. A session
  needs at least three: before the dose, about 40 minutes after its start, and before the person leaves.
"""
* insert Metadata
* obeys kap-vitals-1 and kap-vitals-2
* extension contains KapMonitoringPoint named point 1..1 MS
* partOf 1..* MS
* partOf only Reference(MedicationAdministration or Procedure)
  * ^short = "The dose or the session it belongs to"
* status MS
* subject MS
* encounter MS
* effective[x] only dateTime
* effective[x] MS
* performer MS
* component MS
  * ^short = "Systolic and diastolic pressure; heart rate, oxygen saturation and breathing rate where measured"
* component[SystolicBP] MS
* component[DiastolicBP] MS
