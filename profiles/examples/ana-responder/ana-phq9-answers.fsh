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
* insert Phq9Response(44250-9, LA6571-9, [["Nearly every day"]])
* insert Phq9Response(44255-8, LA6571-9, [["Nearly every day"]])
* insert Phq9Response(44259-0, LA6570-1, [["More than half the days"]])
* insert Phq9Response(44254-1, LA6571-9, [["Nearly every day"]])
* insert Phq9Response(44251-7, LA6570-1, [["More than half the days"]])
* insert Phq9Response(44258-2, LA6570-1, [["More than half the days"]])
* insert Phq9Response(44252-5, LA6570-1, [["More than half the days"]])
* insert Phq9Response(44253-3, LA6569-3, [["Several days"]])
* insert Phq9Response(44260-8, LA6568-5, [["Not at all"]])
