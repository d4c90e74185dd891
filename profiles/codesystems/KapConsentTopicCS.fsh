CodeSystem: KapConsentTopicCS
Id: kap-consent-topic
Title: "Consent topic"
Description: """
  What a person agrees to before the first dose. To be replaced by published codes, once some are verified.
"""
* insert Metadata
* ^caseSensitive = true
* #off-label-use "Off-label use" "The drug is not approved for the disorder, or not by this route."
* #side-effects "Side effects" "Dissociation, sedation, rise of blood pressure and the other effects of a dose."
* #misuse "Risk of misuse" "Ketamine and esketamine are controlled drugs that can be misused."
* #observation "Observation" "Staying until a clinician says that leaving is safe, at least two hours."
* #no-driving "No driving" "No driving and no machines until the next day after a restful sleep."
