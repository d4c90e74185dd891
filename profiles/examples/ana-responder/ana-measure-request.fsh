Instance: ana-measure-request
InstanceOf: Parameters
Usage: #example
Title: "A request to evaluate a measure at eight weeks"
Description: "What is sent to Measure/kap-response/$evaluate-measure to ask about everyone with a first dose in 2025, as of week 8."
* parameter[0].name = "periodStart"
* parameter[=].valueDate = "2025-01-01"
* parameter[+].name = "periodEnd"
* parameter[=].valueDate = "2025-12-31"
* parameter[+].name = "parameters"
* parameter[=].resource = ana-measure-parameters
