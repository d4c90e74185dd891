Instance: dora-monitoring-task
InstanceOf: KapMonitoringTask
Usage: #example
Title: "Dora's monitoring form, due in seven days"
Description: "Done on the day of the session."
* status = #completed
* intent = #order
* code = $kap-task#submit-monitoring-form "Submit the monitoring form"
* focus = Reference(dora-session-1)
* for = Reference(dora)
* authoredOn = "2026-05-04T12:15:00+02:00"
* restriction.period.start = "2026-05-04T12:15:00+02:00"
* restriction.period.end = "2026-05-11T12:15:00+02:00"
* input.type = $kap-task#form "Form"
* input.valueCanonical = "https://kapfhir.org/ig/Questionnaire/kap-monitoring-form"
* output.type = $kap-task#filled-in-form "Filled-in form"
* output.valueReference = Reference(dora-monitoring-answers)
