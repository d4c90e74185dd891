// Source of the line at 50 %: Fava 2018.
CodeSystem: KapTrialOutcomeCS
Id: kap-trial-outcome
Title: "Trial outcome"
Description: """
  What came of a drug trial.
"""
* insert Metadata
* ^caseSensitive = true
* #response "Response" "Improvement by at least half of the first score."
* #no-response "No response" "Improvement by less than half of the first score, in a trial not judged inadequate. A partial response is one."
* #not-tolerated "Not tolerated" "Stopped for side effects; says nothing about the effect."
* #not-assessable "Not assessable" "The trial does not tell whether the drug works."
