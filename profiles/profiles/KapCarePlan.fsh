Profile: KapCarePlan
Parent: CarePlan
Id: kap-care-plan
Title: "Plan of a course"
Description: "What is planned for one course: preparation, induction, maintenance, and integration in between."
* insert Metadata
* obeys kap-care-plan-1 and kap-care-plan-2
* status MS
* intent MS
* subject only Reference(Patient)
* subject MS
* encounter MS
* period MS
* author MS
* addresses 1..* MS
  * ^short = "The indication"
* goal MS
* activity MS
* activity.detail MS
* activity.detail.code from KapCoursePhaseVS (required)
* activity.detail.code MS
