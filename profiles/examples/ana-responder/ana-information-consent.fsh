Instance: ana-information-consent
InstanceOf: KapInformationConsent
Usage: #example
Title: "Ana's consent to share information"
Description: "For treatment everything but substance use information; for research nothing."
* status = #active
* scope = $consent-scope#patient-privacy "Privacy Consent"
* category = $v3-act-code#IDSCL "information disclosure"
* patient = Reference(ana)
* dateTime = "2026-04-27T15:35:00+02:00"
* performer = Reference(ana)
* policyRule.text = "Sharing of treatment records, as set by the clinic"
* provision.type = #permit
* provision.purpose = $v3-act-reason#TREAT "treatment"
* provision.provision[+].type = #deny
* provision.provision[=].securityLabel = $v3-act-code#ETH "substance abuse information sensitivity"
* provision.provision[+].type = #deny
* provision.provision[=].purpose = $v3-act-reason#HRESCH "healthcare research"
