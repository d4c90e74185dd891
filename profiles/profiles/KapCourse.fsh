Profile: KapCourse
Parent: EpisodeOfCare
Id: kap-course
Title: "Course of treatment"
Description: "The time during which a clinic is responsible for a person's ketamine-assisted psychotherapy."
* insert Metadata
* obeys kap-course-1 and kap-course-2
* status MS
* type 1..* MS
* type = $kap-course-type#ketamine-assisted-psychotherapy
* diagnosis 1..* MS
* diagnosis.condition MS
  * ^short = "The indication"
* patient MS
* managingOrganization MS
* period MS
* careManager MS
