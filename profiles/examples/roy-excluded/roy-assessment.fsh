Instance: roy-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Roy's candidacy"
Description: "Excluded for theophylline."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(roy)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(roy-theophylline)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "Theophylline is a current drug; together with ketamine it lowers the threshold for seizures."
