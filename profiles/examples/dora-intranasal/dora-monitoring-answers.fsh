Instance: dora-monitoring-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Dora's monitoring form"
Description: "The form of her first session, filled in by the monitoring nurse."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/kap-monitoring-form"
* status = #completed
* subject = Reference(dora)
* authored = "2026-05-04T12:20:00+02:00"
* author.display = "Monitoring nurse"
* item[+].linkId = "patient"
* item[=].item[+].linkId = "patient/family"
* item[=].item[=].answer.valueString = "Example"
* item[=].item[+].linkId = "patient/given"
* item[=].item[=].answer.valueString = "Dora"
* item[=].item[+].linkId = "patient/birth-date"
* item[=].item[=].answer.valueDate = "1990-01-20"
* item[=].item[+].linkId = "patient/enrolled"
* item[=].item[=].answer.valueBoolean = true
* item[+].linkId = "concomitant"
* item[=].item[+].linkId = "concomitant/benzodiazepine"
* item[=].item[=].answer.valueBoolean = false
* item[=].item[+].linkId = "concomitant/maoi"
* item[=].item[=].answer.valueBoolean = false
* item[+].linkId = "dose"
* item[=].item[+].linkId = "dose/first"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "dose/drug"
* item[=].item[=].answer.valueCoding = $rxnorm#2119365 "esketamine"
* item[=].item[+].linkId = "dose/amount"
* item[=].item[=].answer.valueDecimal = 56
* item[=].item[+].linkId = "dose/lot"
* item[=].item[=].answer.valueString = "EXAMPLE-LOT-1"
* item[=].item[+].linkId = "dose/start"
* item[=].item[=].answer.valueDateTime = "2026-05-04T10:00:00+02:00"
* item[+].linkId = "monitoring"
* item[=].item[+].linkId = "monitoring/minutes"
* item[=].item[=].answer.valueInteger = 135
* item[=].item[+].linkId = "monitoring/acceptable-before"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "monitoring/acceptable-end"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "monitoring/before/systolic"
* item[=].item[=].answer.valueInteger = 118
* item[=].item[+].linkId = "monitoring/before/diastolic"
* item[=].item[=].answer.valueInteger = 74
* item[=].item[+].linkId = "monitoring/forty-minutes/systolic"
* item[=].item[=].answer.valueInteger = 138
* item[=].item[+].linkId = "monitoring/forty-minutes/diastolic"
* item[=].item[=].answer.valueInteger = 86
* item[=].item[+].linkId = "monitoring/end/systolic"
* item[=].item[=].answer.valueInteger = 120
* item[=].item[+].linkId = "monitoring/end/diastolic"
* item[=].item[=].answer.valueInteger = 76
* item[+].linkId = "events"
* item[=].item[+].linkId = "sedation"
* item[=].item[=].answer.valueBoolean = false
* item[=].item[+].linkId = "dissociation"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "dissociation/severity"
* item[=].item[=].answer.valueCoding = $adverse-event-severity#moderate "Moderate"
* item[=].item[+].linkId = "dissociation/start"
* item[=].item[=].answer.valueDateTime = "2026-05-04T10:20:00+02:00"
* item[=].item[+].linkId = "dissociation/end"
* item[=].item[=].answer.valueDateTime = "2026-05-04T11:15:00+02:00"
* item[=].item[+].linkId = "respiratory-depression"
* item[=].item[=].answer.valueBoolean = false
* item[=].item[+].linkId = "serious"
* item[=].item[=].answer.valueBoolean = false
