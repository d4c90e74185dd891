Instance: ana-gad7-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ana's GAD-7 answers"
Description: "The seven answers behind the total of 12."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/gad-7"
* status = #completed
* subject = Reference(ana)
* authored = "2026-05-02T18:35:00+02:00"
* source = Reference(ana)
* insert LoincAnswer(69725-0, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(68509-9, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(69733-4, LA6571-9, [["Nearly every day"]])
* insert LoincAnswer(69734-2, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(69735-9, LA6569-3, [["Several days"]])
* insert LoincAnswer(69689-8, LA6569-3, [["Several days"]])
* insert LoincAnswer(69736-7, LA6569-3, [["Several days"]])
