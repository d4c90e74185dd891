Profile: KapScore
Parent: Observation
Id: kap-score
Title: "Instrument score"
Description: "The total score of a rating scale at one moment. Each instrument with a range of its own has a profile below this one."
* insert Metadata
* obeys kap-score-1 and kap-score-2 and kap-score-3 and kap-score-4
* status MS
* code MS
* code from KapInstrumentVS (extensible)
* subject 1..1 MS
* subject only Reference(Patient)
* encounter MS
* effective[x] 1..1 MS
* effective[x] only dateTime
* performer MS
* value[x] MS
* value[x] only integer or Quantity or CodeableConcept
  * ^short = "The score, emitted as a quantity in {score}; or the level of an instrument that gives a level"
* dataAbsentReason MS
* derivedFrom MS
* derivedFrom ^short = "The answers it was computed from"
