Profile: KapMonitoringTask
Parent: Task
Id: kap-monitoring-task
Title: "Monitoring form due"
Description: "The duty to fill in and submit the monitoring form of one session within seven days of it."
* insert Metadata
* obeys kap-monitoring-task-1 and kap-monitoring-task-2
* status MS
* intent = #order
* code 1..1 MS
* code = $kap-task#submit-monitoring-form
* focus 1..1 MS
* focus only Reference(Procedure or MedicationAdministration)
  * ^short = "The session or the dose"
* for 1..1 MS
* for only Reference(Patient)
* authoredOn MS
* owner MS
* restriction 1..1 MS
* restriction.period 1..1 MS
* restriction.period.start 1..1 MS
  * ^short = "End of the session"
* restriction.period.end 1..1 MS
  * ^short = "Last moment to submit"
* input MS
* input ^short = "The form to fill in"
* output MS
* output ^short = "The form as filled in"
