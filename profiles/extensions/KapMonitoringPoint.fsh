Extension: KapMonitoringPoint
Id: kap-monitoring-point
Title: "Monitoring point"
Description: "Which of the measurements of a session this is. The time says when; this says what it was taken for."
Context: Observation
* insert Metadata
* value[x] 1..1
* value[x] only code
* valueCode from KapMonitoringPointVS (required)
