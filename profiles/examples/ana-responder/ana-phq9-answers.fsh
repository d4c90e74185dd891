Instance: ana-phq9-answers
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ana's PHQ-9 answers"
Description: "The nine answers behind the total of 18."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/phq-9"
* status = #completed
* subject = Reference(ana)
* authored = "2026-05-02T18:30:00+02:00"
* source = Reference(ana)
* insert LoincAnswer(44250-9, LA6571-9, [["Nearly every day"]])
* insert LoincAnswer(44255-8, LA6571-9, [["Nearly every day"]])
* insert LoincAnswer(44259-0, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(44254-1, LA6571-9, [["Nearly every day"]])
* insert LoincAnswer(44251-7, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(44258-2, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(44252-5, LA6570-1, [["More than half the days"]])
* insert LoincAnswer(44253-3, LA6569-3, [["Several days"]])
* insert LoincAnswer(44260-8, LA6568-5, [["Not at all"]])
