Instance: quinn-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Quinn's contraindication"
Description: "The one exclusion that Quinn's record meets."
* status = #final
* code = $kap-criterion#severe-hepatic-impairment "Severe hepatic impairment"
* severity = #high
* patient = Reference(quinn)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(quinn-liver-failure)
* detail = "Chronic liver failure is active; nobody knows how much ketamine is safe then."
