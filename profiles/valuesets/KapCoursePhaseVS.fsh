ValueSet: KapCoursePhaseVS
Id: kap-course-phase
Title: "Phases of a course"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapCoursePhaseCS
