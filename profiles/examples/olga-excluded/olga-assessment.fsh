Instance: olga-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Olga's candidacy"
Description: "Excluded for unstable cardiac disease."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(olga)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(olga-angina)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "Unstable angina is active; the heart could not bear a rise of blood pressure and pulse."
