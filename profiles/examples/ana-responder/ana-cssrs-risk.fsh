Instance: ana-cssrs-risk
InstanceOf: KapCssrsRisk
Usage: #example
Title: "Ana's C-SSRS risk level"
Description: "None; labeled as mental health information."
* meta.security[+] = $v3-confidentiality#R "restricted"
* meta.security[+] = $v3-act-code#MH "mental health information sensitivity"
* status = #final
* category = $observation-category#survey "Survey"
* code = $kap-instrument#cssrs-risk "C-SSRS risk level"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T19:05:00+02:00"
* performer.display = "Psychiatrist"
* valueCodeableConcept = $kap-suicide-risk#none "None"
