Instance: ana-madrs-answer
InstanceOf: KapQuestionnaireResponse
Usage: #example
Title: "Ana's MADRS, as entered"
Description: "The total of 31, entered without the items."
* questionnaire = "https://kapfhir.org/ig/Questionnaire/madrs"
* status = #completed
* subject = Reference(ana)
* authored = "2026-05-02T19:00:00+02:00"
* author.display = "Psychiatrist"
* item.linkId = "total"
* item.answer.valueInteger = 31
