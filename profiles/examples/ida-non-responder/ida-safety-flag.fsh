Instance: ida-safety-flag
InstanceOf: KapSafetyFlag
Usage: #example
Title: "Ida's safety flag"
Description: "Raised by item 9 of her PHQ-9, closed by a clinician on the same day."
* extension[detail].valueReference = Reference(ida-phq9-answers)
* status = #inactive
* category = $flag-category#safety "Safety"
* code = $kap-safety-flag#suicidal-ideation "Suicidal ideation reported"
* subject = Reference(ida)
* period.start = "2026-04-20T09:10:00Z"
* period.end = "2026-04-20T15:40:00Z"
* author.display = "Psychiatrist"
