Instance: kai-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Kai's contraindication"
Description: "The one exclusion that Kai's record meets."
* status = #final
* code = $kap-criterion#active-psychosis "Active psychosis"
* severity = #high
* patient = Reference(kai)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(kai-schizophrenia)
* detail = "Schizophrenia that is active is on record."
