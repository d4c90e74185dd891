Instance: ben-screening-request
InstanceOf: Parameters
Usage: #example
Title: "A request to screen Ben"
Description: "What is sent to Patient/ben/$screen-candidate, with the policy of the product label."
* parameter[0].name = "policy"
* parameter[=].valueCode = #label
* parameter[+].name = "asOf"
* parameter[=].valueDateTime = "2026-05-04T08:00:00Z"
