Instance: pia-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Pia's contraindication"
Description: "The one exclusion that Pia's record meets."
* status = #final
* code = $kap-criterion#active-mania "Active mania"
* severity = #high
* patient = Reference(pia)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(pia-mania)
* detail = "A manic episode is active."
