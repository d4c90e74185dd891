CodeSystem: KapSafetyFlagCS
Id: kap-safety-flag
Title: "Safety flag"
Description: """
  Why a clinician is asked to look at a person on the same day, whatever the total of the form.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #to-be-replaced-by
* ^property[0].description = "The published code to use instead, once it is verified."
* ^property[0].type = #string
* insert LocalUntilVerified(suicidal-ideation, [["Suicidal ideation reported"]], [["Thoughts of being better off dead or of self-harm on any day: PHQ-9 item 9 above 0."]], [["A SNOMED CT code; none is verified."]])
* insert LocalUntilVerified(suicide-risk-moderate, [["Moderate suicide risk"]], [["The C-SSRS screener gave a moderate level."]], [["A SNOMED CT code; none is verified."]])
* insert LocalUntilVerified(suicide-risk-high, [["High suicide risk"]], [["The C-SSRS screener gave a high level: review on the same day."]], [["A SNOMED CT code; none is verified."]])
