Instance: jon-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Jon's candidacy"
Description: "Excluded for intracerebral hemorrhage."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(jon)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(jon-hemorrhage)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "A bleeding in the brain is on record; it counts whenever it was."
