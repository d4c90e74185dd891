Instance: kai-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Kai's candidacy"
Description: "Excluded for active psychosis."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(kai)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(kai-schizophrenia)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "Schizophrenia that is active is on record."
