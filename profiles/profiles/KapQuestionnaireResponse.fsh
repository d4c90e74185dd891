Profile: KapQuestionnaireResponse
Parent: QuestionnaireResponse
Id: kap-questionnaire-response
Title: "Questionnaire response"
Description: "Answers to a questionnaire of this guide: whose, to which questionnaire, and when."
* insert Metadata
* obeys kap-response-1
* questionnaire 1..1 MS
* status MS
* subject 1..1 MS
* subject only Reference(Patient)
* encounter MS
* authored MS
* author MS
* source MS
* item MS
