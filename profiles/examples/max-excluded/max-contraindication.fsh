Instance: max-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Max's contraindication"
Description: "The one exclusion that Max's record meets."
* status = #final
* code = $kap-criterion#severe-hypertension "Severe hypertension"
* severity = #high
* patient = Reference(max)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(max-blood-pressure)
* detail = "The latest blood pressure is 184/102 mm[Hg]; from 180 or 100 on it excludes until it is controlled."
