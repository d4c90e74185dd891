CodeSystem: KapStratifierCS
Id: kap-stratifier
Title: "Stratifier"
Description: """
  What a cohort summary can be split by.
"""
* insert Metadata
* ^caseSensitive = true
* #route "Route" "Route of the index dose."
* #indication "Indication" "Indication at the index dose: depression, anxiety or post-traumatic stress disorder."
* #sex "Sex" "Administrative sex."
* #age-band "Age band" "Age at the index dose in bands."
* #baseline-severity "Baseline severity" "Severity band of the baseline score."
* #treatment-resistance "Treatment resistance" "Whether the treatment resistance criterion was met at the index dose."
