Profile: KapGoal
Parent: Goal
Id: kap-goal
Title: "Goal of a course"
Description: "A score that the treatment is meant to reach by a certain day."
* insert Metadata
* obeys kap-goal-1
* lifecycleStatus MS
* achievementStatus MS
* description MS
* subject only Reference(Patient)
* subject MS
* start[x] MS
* target 1..* MS
* target.measure 1..1 MS
* target.measure from KapInstrumentVS (extensible)
* target.detail[x] 1..1 MS
* target.detail[x] only Quantity or Range
* target.due[x] 1..1 MS
* target.due[x] only date
* addresses MS
