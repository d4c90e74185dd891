Instance: ana-course
InstanceOf: KapCourse
Usage: #example
Title: "Ana's course"
Description: "Began with the preparation session."
* status = #active
* type = $kap-course-type#ketamine-assisted-psychotherapy "Ketamine-assisted psychotherapy"
* diagnosis.condition = Reference(ana-depression)
* patient = Reference(ana)
* managingOrganization.display = "Example clinic"
* period.start = "2026-04-27"
