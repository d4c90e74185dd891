Profile: KapInformationConsent
Parent: Consent
Id: kap-information-consent
Title: "Consent to share information"
Description: """
  What a person permits or denies to be shared, for which purpose, and how sensitive it may be. Substance use information of a
  program under 42 CFR Part 2 needs one.
"""
* insert Metadata
* obeys kap-information-consent-1 and kap-information-consent-2
* status MS
* scope = $consent-scope#patient-privacy
* patient 1..1 MS
* dateTime 1..1 MS
* performer MS
* source[x] MS
* policyRule MS
* provision MS
* provision.type MS
* provision.period MS
* provision.actor MS
* provision.securityLabel MS
* provision.purpose MS
* provision.provision MS
