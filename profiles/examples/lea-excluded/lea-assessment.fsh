Instance: lea-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Lea's candidacy"
Description: "Excluded for pregnancy."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(lea)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(lea-pregnancy)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "A pregnancy is on record."
