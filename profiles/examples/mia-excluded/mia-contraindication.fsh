Instance: mia-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Mia's contraindication"
Description: "The one exclusion that Mia's record meets."
* status = #final
* code = $kap-criterion#hypersensitivity "Hypersensitivity"
* severity = #high
* patient = Reference(mia)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(mia-allergy)
* detail = "An allergy to ketamine is on record."
