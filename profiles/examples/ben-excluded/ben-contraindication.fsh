Instance: ben-contraindication
InstanceOf: KapContraindication
Usage: #example
Title: "Ben's contraindication"
Description: "The one exclusion that Ben's record meets."
* status = #final
* code = $kap-criterion#substance-use "Substance use"
* severity = #high
* patient = Reference(ben)
* identifiedDateTime = "2026-05-04T08:00:00Z"
* implicated = Reference(ben-alcohol-dependence)
* detail = "Alcohol dependence in remission is on record; under the strict policy any past substance use disorder excludes."
