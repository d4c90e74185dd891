Instance: ana-assessment
InstanceOf: KapCandidacyAssessment
Usage: #example
Title: "Ana's candidacy"
Description: "Eligible by the criteria that are evaluated, under the strict substance use policy."
* status = #final
* method = $kap-substance-use-policy#strict-seed "Strict"
* subject = Reference(ana)
* occurrenceDateTime = "2026-05-03T08:00:00+02:00"
* basis[+] = Reference(ana-depression)
* basis[+] = Reference(ana-sertraline)
* basis[+] = Reference(ana-venlafaxine)
* basis[+] = Reference(ana-phq9-baseline)
* basis[+] = Reference(ana-blood-pressure)
* basis[+] = Reference(ana-pre-screening)
* prediction.outcome = $kap-decision#eligible "Eligible"
