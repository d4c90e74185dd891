Instance: kap-candidacy-decided
InstanceOf: Basic
Usage: #definition
Title: "Candidacy decided"
Description: "A candidacy assessment is there, or its decision has changed."
* insert Topic(kap-candidacy-decided, CandidacyDecidedTopic, Candidacy decided, [["A candidacy assessment is there, or its decision has changed."]])
* insert Trigger([["A final assessment under the profile KapCandidacyAssessment is written, or becomes final."]], RiskAssessment, status:not=final, _profile=https://kapfhir.org/ig/StructureDefinition/kap-candidacy-assessment, [["%current.meta.profile.where($this.startsWith('https://kapfhir.org/ig/StructureDefinition/kap-candidacy-assessment')).exists() and %current.status = 'final' and (%previous.empty() or %previous.status != 'final' or %previous.prediction.outcome.coding.code != %current.prediction.outcome.coding.code)"]])
* insert FilteredBy(RiskAssessment, patient, [["The person."]])
* insert FilteredBy(RiskAssessment, decision, [["The decision, such as needs-review."]])
* insert Shape(RiskAssessment, RiskAssessment:subject)
