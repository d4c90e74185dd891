Instance: max-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Max's candidacy"
Description: "Excluded for severe hypertension."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(max)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(max-blood-pressure)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "The latest blood pressure is 184/102 mm[Hg]; from 180 or 100 on it excludes until it is controlled."
