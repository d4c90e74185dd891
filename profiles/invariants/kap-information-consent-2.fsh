Invariant: kap-information-consent-2
Description: "Sensitivity is named by the codes of v3-ActCode; those of the same letters in v3-Confidentiality are deprecated."
Severity: #error
Expression: "provision.descendants().ofType(Coding).where(system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality' and (code = 'ETH' or code = 'PSY' or code = 'SDV' or code = 'HIV')).empty()"
