Instance: ben-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Ben's candidacy"
Description: "Excluded under the strict substance use policy."
* status = #final
* method = $kap-substance-use-policy#strict-seed "Strict"
* subject = Reference(ben)
* occurrenceDateTime = "2026-05-04T08:00:00Z"
* basis = Reference(ben-alcohol-dependence)
* prediction.outcome = $kap-decision#excluded "Excluded"
* prediction.rationale = "Alcohol dependence in remission is on record; under the strict policy any past substance use disorder excludes."
