Instance: ana-dast-10
InstanceOf: KapDast10Score
Usage: #example
Title: "Ana's DAST-10"
Description: "0; labeled as substance use information."
* meta.security[+] = $v3-confidentiality#R "restricted"
* meta.security[+] = $v3-act-code#ETH "substance abuse information sensitivity"
* status = #final
* category = $observation-category#survey "Survey"
* code = $loinc#82667-7 "Total score [DAST-10]"
* subject = Reference(ana)
* effectiveDateTime = "2026-05-02T18:22:00+02:00"
* valueQuantity = 0 '{score}' "score"
