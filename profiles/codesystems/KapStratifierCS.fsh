CodeSystem: KapStratifierCS
Id: kap-stratifier
Title: "Stratifier"
Description: """
  What a cohort summary can be split by.
"""
* insert Metadata
* ^caseSensitive = true
* #route "Route" "Route of the index dose: intravenous, intramuscular, subcutaneous, nasal, oral, sublingual, buccal, other or unknown."
* #indication "Indication" "Confirmed diagnoses active on the day of the index dose: depression, anxiety, ptsd, several or unknown."
* #sex "Sex" "Administrative sex."
* #age-band "Age band" "Age on the day of the index dose: 0-17, 18-34, 35-49, 50-64, 65+ or unknown."
* #baseline-severity "Baseline severity" "Band of the baseline score, another one for each instrument; whoever has no baseline is in none."
* #treatment-resistance "Treatment resistance" "Whether the treatment resistance criterion was met at the index dose: met, not-met or unknown."
