Instance: ana-audit-c
InstanceOf: KapAuditCScore
Usage: #example
Title: "Ana's AUDIT-C"
Description: "2, negative; labeled as substance use information."
* meta.security[+] = $v3-confidentiality#R "restricted"
* meta.security[+] = $v3-act-code#ETH "substance abuse information sensitivity"
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#75626-2 "Total score [AUDIT-C]"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:20:00+02:00"
* valueQuantity = 2 '{score}' "score"
* derivedFrom = Reference(ana-audit-c-answers)
