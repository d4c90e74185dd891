Instance: ivy-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Ivy's candidacy"
Description: "Excluded for arteriovenous malformation."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(ivy)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(ivy-malformation)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "An arteriovenous malformation of a brain vessel is on record."
