Instance: quinn-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Quinn's candidacy"
Description: "Excluded for severe hepatic impairment."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(quinn)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(quinn-liver-failure)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "Chronic liver failure is active; nobody knows how much ketamine is safe then."
