Instance: mia-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Mia's candidacy"
Description: "Excluded for hypersensitivity."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(mia)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(mia-allergy)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "An allergy to ketamine is on record."
