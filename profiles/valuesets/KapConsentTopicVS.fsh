ValueSet: KapConsentTopicVS
Id: kap-consent-topic
Title: "Consent topics"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapConsentTopicCS
