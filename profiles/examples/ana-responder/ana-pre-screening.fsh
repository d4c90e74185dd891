Instance: ana-pre-screening
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ana's pre-screening"
Description: "Every question answered no: what the record is silent about is settled."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/kap-pre-screening"
* status = #completed
* subject = Reference(ana)
* authored = "2026-05-02T18:00:00+02:00"
* source = Reference(ana)
* item[+].linkId = "hypersensitivity"
* item[=].answer.valueBoolean = false
* item[+].linkId = "aneurysmal-vascular-disease"
* item[=].answer.valueBoolean = false
* item[+].linkId = "arteriovenous-malformation"
* item[=].answer.valueBoolean = false
* item[+].linkId = "intracerebral-hemorrhage"
* item[=].answer.valueBoolean = false
* item[+].linkId = "raised-intracranial-pressure"
* item[=].answer.valueBoolean = false
* item[+].linkId = "unstable-cardiac-disease"
* item[=].answer.valueBoolean = false
* item[+].linkId = "active-psychosis"
* item[=].answer.valueBoolean = false
* item[+].linkId = "past-psychosis"
* item[=].answer.valueBoolean = false
* item[+].linkId = "active-mania"
* item[=].answer.valueBoolean = false
* item[+].linkId = "past-mania-or-bipolar"
* item[=].answer.valueBoolean = false
* item[+].linkId = "substance-use"
* item[=].answer.valueBoolean = false
* item[+].linkId = "pregnancy"
* item[=].answer.valueBoolean = false
* item[+].linkId = "lactation"
* item[=].answer.valueBoolean = false
* item[+].linkId = "severe-hepatic-impairment"
* item[=].answer.valueBoolean = false
* item[+].linkId = "theophylline"
* item[=].answer.valueBoolean = false
* item[+].linkId = "hyperthyroidism"
* item[=].answer.valueBoolean = false
* item[+].linkId = "glaucoma"
* item[=].answer.valueBoolean = false
* item[+].linkId = "active-cystitis"
* item[=].answer.valueBoolean = false
* item[+].linkId = "seizure-disorder"
* item[=].answer.valueBoolean = false
* item[+].linkId = "neurocognitive-disorder"
* item[=].answer.valueBoolean = false
* item[+].linkId = "dialysis"
* item[=].answer.valueBoolean = false
* item[+].linkId = "suicidality-high"
* item[=].answer.valueBoolean = false
