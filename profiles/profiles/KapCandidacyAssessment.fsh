Profile: KapCandidacyAssessment
Parent: RiskAssessment
Id: kap-candidacy-assessment
Title: "Candidacy assessment"
Description: "The decision of the screening operation at one moment, as a recommendation to a clinician."
* insert Metadata
* obeys kap-candidacy-1
* extension contains
    KapAssessedProtocol named protocol 0..1 MS and
    KapAssessedCriterion named criterion 0..* MS
* status MS
* method 1..1 MS
* method from KapSubstanceUsePolicyVS (required)
  * ^short = "The substance use policy that was applied"
* subject only Reference(Patient)
* subject MS
* occurrence[x] 1..1 MS
* occurrence[x] only dateTime
  * ^short = "The moment the decision holds for"
* basis MS
  * ^short = "The entries of the record that the decision rests on"
* prediction 1..1 MS
* prediction.outcome 1..1 MS
* prediction.outcome from KapDecisionVS (required)
* prediction.rationale MS
  * ^short = "The criteria that led to the decision, in a sentence each"
* note MS
