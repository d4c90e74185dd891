// Sources: Yermus 2023 (dosing and therapy sessions of a course), McInnes 2022 (induction).
CodeSystem: KapCoursePhaseCS
Id: kap-course-phase
Title: "Phase of a course"
Description: """
  The parts of a course of ketamine-assisted psychotherapy.
"""
* insert Metadata
* ^caseSensitive = true
* #preparation "Preparation" "Therapy, screening and consent before the first dose."
* #induction "Induction" "The first doses: at most eight within 28 days."
* #integration "Integration" "Therapy between and after the doses."
* #maintenance "Maintenance" "Further doses at longer intervals to keep an effect."
