Invariant: kap-adverse-event-3
Description: "Dissociation during a dose is not a dissociative disorder."
Severity: #error
Expression: "event.coding.where(system = 'http://snomed.info/sct' and code = '44376007').empty()"
