Instance: olga-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Olga's contraindication"
Description: "The one exclusion that Olga's record meets."
* status = #final
* code = $kap-criterion#unstable-cardiac-disease "Unstable cardiac disease"
* severity = #high
* patient = Reference(olga)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(olga-angina)
* detail = "Unstable angina is active; the heart could not bear a rise of blood pressure and pulse."
