Profile: KapTreatmentConsent
Parent: Consent
Id: kap-treatment-consent
Title: "Consent to treatment"
Description: """
  A person's informed agreement to be treated with ketamine. It is not the consent to share information; the two are never one
  resource.
"""
* insert Metadata
* obeys kap-treatment-consent-1
* status MS
* scope = $consent-scope#treatment
* patient 1..1 MS
* dateTime 1..1 MS
* performer MS
* performer ^short = "Who agreed: the patient, or a person who may decide for the patient"
* source[x] MS
* policyRule MS
* provision MS
* provision.type MS
* provision.period MS
* provision.code MS
* provision.code from KapConsentTopicVS (extensible)
  * ^short = "What was explained and agreed to"
