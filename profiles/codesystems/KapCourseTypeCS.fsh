CodeSystem: KapCourseTypeCS
Id: kap-course-type
Title: "Course type"
Description: """
  The kind of an episode of care. To be replaced by a published code, once one is verified.
"""
* insert Metadata
* ^caseSensitive = true
* #ketamine-assisted-psychotherapy "Ketamine-assisted psychotherapy" "A course of ketamine or esketamine given within psychotherapy."
