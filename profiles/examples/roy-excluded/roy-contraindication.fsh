Instance: roy-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Roy's contraindication"
Description: "The one exclusion that Roy's record meets."
* status = #final
* code = $kap-criterion#theophylline "Theophylline"
* severity = #high
* patient = Reference(roy)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(roy-theophylline)
* detail = "Theophylline is a current drug; together with ketamine it lowers the threshold for seizures."
