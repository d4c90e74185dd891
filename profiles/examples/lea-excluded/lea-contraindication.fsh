Instance: lea-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Lea's contraindication"
Description: "The one exclusion that Lea's record meets."
* status = #final
* code = $kap-criterion#pregnancy "Pregnancy"
* severity = #high
* patient = Reference(lea)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(lea-pregnancy)
* detail = "A pregnancy is on record."
