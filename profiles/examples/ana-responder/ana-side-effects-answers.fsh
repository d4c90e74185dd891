Instance: ana-side-effects-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ana's side effects of the first dose"
Description: "A mild dissociation that was gone before she left; no dizziness, no nausea. What was not answered stays unknown."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/kap-side-effects"
* status = #completed
* subject = Reference(ana)
* authored = "2026-05-04T11:30:00+02:00"
* source = Reference(ana)
* item[+].linkId = "dizziness"
* item[=].answer.valueBoolean = false
* item[+].linkId = "nausea"
* item[=].answer.valueBoolean = false
* item[+].linkId = "dissociation"
* item[=].answer.valueBoolean = true
* item[=].answer.item[+].linkId = "dissociation/severity"
* item[=].answer.item[=].answer.valueCoding = $adverse-event-severity#mild "Mild"
* item[=].answer.item[+].linkId = "dissociation/start"
* item[=].answer.item[=].answer.valueDateTime = "2026-05-04T09:40:00+02:00"
* item[=].answer.item[+].linkId = "dissociation/end"
* item[=].answer.item[=].answer.valueDateTime = "2026-05-04T10:30:00+02:00"
* item[=].answer.item[+].linkId = "dissociation/resolved"
* item[=].answer.item[=].answer.valueBoolean = true
