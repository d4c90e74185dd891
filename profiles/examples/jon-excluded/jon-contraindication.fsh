Instance: jon-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Jon's contraindication"
Description: "The one exclusion that Jon's record meets."
* status = #final
* code = $kap-criterion#intracerebral-hemorrhage "Intracerebral hemorrhage"
* severity = #high
* patient = Reference(jon)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(jon-hemorrhage)
* detail = "A bleeding in the brain is on record; it counts whenever it was."
