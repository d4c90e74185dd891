Instance: nils-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Nils's candidacy"
Description: "Excluded for raised intracranial pressure."
* status = #final
* method = $kap-substance-use-policy#label "Label"
* subject = Reference(nils)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(nils-pressure)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "The pressure in the skull is raised; a rise of blood pressure could raise it further."
