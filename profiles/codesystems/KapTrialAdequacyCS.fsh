CodeSystem: KapTrialAdequacyCS
Id: kap-trial-adequacy
Title: "Trial adequacy"
Description: """
  Whether a drug trial was enough to tell whether the drug works. Minimum doses are not part of this guide: none are verified.
"""
* insert Metadata
* ^caseSensitive = true
* #adequate "Adequate" "At least six weeks at a dose that the clinician judges adequate."
* #dose-too-low "Dose too low" "The dose was not adequate."
* #too-short "Too short" "The trial did not last long enough."
* #unknown "Unknown" "Dose or duration are not known well enough to judge."
