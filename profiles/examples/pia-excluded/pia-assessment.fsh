Instance: pia-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Pia's candidacy"
Description: "Excluded for active mania."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(pia)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(pia-mania)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "A manic episode is active."
