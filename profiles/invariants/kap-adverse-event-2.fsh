Invariant: kap-adverse-event-2
Description: "An effect names the dose it is attributed to; without one it counts for the dose of its encounter, or of the 24 hours before."
Severity: #warning
Expression: "suspectEntity.instance.exists()"
