Instance: gus-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Gus's candidacy"
Description: "Excluded for aneurysmal vascular disease."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(gus)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(gus-aneurysm)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "An unruptured aneurysm of a brain artery is on record; a rise of blood pressure could tear it."
