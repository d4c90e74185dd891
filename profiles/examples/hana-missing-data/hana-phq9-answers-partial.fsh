Instance: hana-phq9-answers-partial
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Hana's PHQ-9, begun"
Description: "Two of nine answers: no total can be formed."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/phq-9"
* status = #in-progress
* subject = Reference(hana)
* authored = "2026-03-30T09:00:00Z"
* source = Reference(hana)
* insert LoincAnswer(44250-9, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(44255-8, LA6569-3, [["Several days"]])
