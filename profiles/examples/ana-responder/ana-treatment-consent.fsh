Instance: ana-treatment-consent
InstanceOf: KapTreatmentConsent
Usage: #example
Title: "Ana's consent to treatment"
Description: "What was explained, and that she agreed."
* status = #active
* scope = $consent-scope#treatment "Treatment"
* category = $loinc#59284-0 "Consent Document"
* patient = Reference(ana)
* dateTime = "2026-04-27T15:30:00+02:00"
* performer = Reference(ana)
* policyRule.text = "Informed consent to off-label treatment, as set by the clinic"
* provision.type = #permit
* provision.code[+] = $kap-consent-topic#off-label-use "Off-label use"
* provision.code[+] = $kap-consent-topic#side-effects "Side effects"
* provision.code[+] = $kap-consent-topic#misuse "Risk of misuse"
* provision.code[+] = $kap-consent-topic#observation "Observation"
* provision.code[+] = $kap-consent-topic#no-driving "No driving"
