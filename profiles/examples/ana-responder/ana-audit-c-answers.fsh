Instance: ana-audit-c-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ana's AUDIT-C answers"
Description: "Monthly or less, 1 or 2 drinks, less than monthly 6 or more: 2 points."
* meta.security[+] = $v3-confidentiality#R "restricted"
* meta.security[+] = $v3-act-code#ETH "substance abuse information sensitivity"
* questionnaire = "https://kapfhir.org/ig/Questionnaire/audit-c"
* status = #completed
* subject = Reference(ana)
* authored = "2026-05-02T18:20:00+02:00"
* source = Reference(ana)
* insert LoincAnswer(68518-0, LA18926-8, [["Monthly or less"]])
* insert LoincAnswer(68519-8, LA15694-5, [["1 or 2"]])
* insert LoincAnswer(68520-6, LA18933-4, [["Less than monthly"]])
