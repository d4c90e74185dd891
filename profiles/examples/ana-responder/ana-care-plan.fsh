Instance: ana-care-plan
InstanceOf: KapCarePlan
Usage: #example
Title: "Ana's plan"
Description: "Preparation, six doses in three weeks, integration after each second dose."
* status = #active
* intent = #plan
* subject = Reference(ana)
* period.start = "2026-04-27"
* addresses = Reference(ana-depression)
* goal = Reference(ana-goal)
* activity[+].detail.code = $kap-course-phase#preparation "Preparation"
* activity[=].detail.status = #completed
* activity[=].detail.description = "One session before the first dose"
* activity[+].detail.code = $kap-course-phase#induction "Induction"
* activity[=].detail.status = #in-progress
* activity[=].detail.description = "Six infusions within three weeks"
* activity[+].detail.code = $kap-course-phase#integration "Integration"
* activity[=].detail.status = #in-progress
* activity[=].detail.description = "One session after every second dose"
* activity[+].detail.code = $kap-course-phase#maintenance "Maintenance"
* activity[=].detail.status = #not-started
* activity[=].detail.description = "Decided four weeks after the last dose of induction"
