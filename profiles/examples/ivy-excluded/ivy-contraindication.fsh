Instance: ivy-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Ivy's contraindication"
Description: "The one exclusion that Ivy's record meets."
* status = #final
* code = $kap-criterion#arteriovenous-malformation "Arteriovenous malformation"
* severity = #high
* patient = Reference(ivy)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(ivy-malformation)
* detail = "An arteriovenous malformation of a brain vessel is on record."
