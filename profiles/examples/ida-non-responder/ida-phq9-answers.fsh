Instance: ida-phq9-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ida's PHQ-9 answers"
Description: "A mild total of 8, and an answer to item 9 that raises a safety flag nevertheless."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/phq-9"
* status = #completed
* subject = Reference(ida)
* authored = "2026-04-20T09:10:00Z"
* source = Reference(ida)
* insert LoincAnswer(44250-9, LA6569-3, [["Several days"]])
* insert LoincAnswer(44255-8, LA6569-3, [["Several days"]])
* insert LoincAnswer(44259-0, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(44254-1, LA6569-3, [["Several days"]])
* insert LoincAnswer(44251-7, LA6568-5, [["Not at all"]])
* insert LoincAnswer(44258-2, LA6569-3, [["Several days"]])
* insert LoincAnswer(44252-5, LA6569-3, [["Several days"]])
* insert LoincAnswer(44253-3, LA6568-5, [["Not at all"]])
* insert LoincAnswer(44260-8, LA6569-3, [["Several days"]])
