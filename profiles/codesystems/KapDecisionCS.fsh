CodeSystem: KapDecisionCS
Id: kap-decision
Title: "Candidacy decision"
Description: "The answer of $screen-candidate; the first that applies, in this order."
* insert Metadata
* ^caseSensitive = true
* #excluded "Excluded"
