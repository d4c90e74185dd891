Extension: KapAssessedProtocol
Id: kap-assessed-protocol
Title: "Protocol of the assessment"
Description: "The candidacy protocol that was applied, with its version."
Context: RiskAssessment
* insert Metadata
* value[x] 1..1
* value[x] only canonical
