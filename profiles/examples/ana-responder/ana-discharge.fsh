Instance: ana-discharge
InstanceOf: KapDischargeReadiness
Usage: #example
Title: "Ana may leave"
Description: "Every check made, none says no."
* partOf = Reference(ana-session-1)
* status = #final
* code = $kap-observation#discharge-readiness "Discharge readiness"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-04T11:35:00+02:00"
* performer.display = "Monitoring nurse"
* valueBoolean = true
* component[+].code = $kap-discharge-check#observed-two-hours "Observed for two hours"
* component[=].valueBoolean = true
* component[+].code = $kap-discharge-check#vital-signs-acceptable "Vital signs acceptable"
* component[=].valueBoolean = true
* component[+].code = $kap-discharge-check#alert "Alert"
* component[=].valueBoolean = true
* component[+].code = $kap-discharge-check#effects-resolved "Effects resolved"
* component[=].valueBoolean = true
* component[+].code = $kap-discharge-check#escort-present "Escort present"
* component[=].valueBoolean = true
* component[+].code = $kap-discharge-check#no-driving-advised "No driving advised"
* component[=].valueBoolean = true
