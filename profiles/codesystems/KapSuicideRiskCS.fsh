CodeSystem: KapSuicideRiskCS
Id: kap-suicide-risk
Title: "Suicide risk level"
Description: """
  The level that the C-SSRS screener gives. To be replaced by the LOINC answers of 93374-7, once their displays are verified.
"""
* insert Metadata
* ^caseSensitive = true
* #none "None" "No question of the screener was answered yes."
* #low "Low" "A wish to be dead or thoughts of killing oneself, and nothing beyond."
* #moderate "Moderate" "Thoughts with a method, or suicidal behavior longer than three months ago."
* #high "High" "Intent, or a plan with intent, or suicidal behavior within three months: review on the same day."
