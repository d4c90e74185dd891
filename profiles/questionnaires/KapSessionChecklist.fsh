// The link ids are those that the logic of session readiness reads; most are the code of the check that the answer settles.
Instance: kap-session-checklist
InstanceOf: Questionnaire
Usage: #definition
Title: "Checklist of the day of a session"
Description: "What only a person can answer before a dosing session begins."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/kap-session-checklist"
* name = "KapSessionChecklist"
* title = "Checklist of the day of a session"
* version = "0.1.0"
* description = """
  Filled in with the person before the dose. An answer holds for the calendar day; a question left out stays unknown. Blood
  pressure and suicidality have records of their own.
"""
* subjectType = #Patient
* insert Check(identity, boolean, [["Was the identity of the person checked?"]])
* insert Check(consent, boolean, [["Does the person consent to the treatment today?"]])
* insert Check(candidacy, boolean, [["Has a clinician decided that the person may be treated? Leave out to go by the stored screening."]])
* insert Check(escort, boolean, [["Does somebody else take the person home?"]])
* insert Check(no-driving, boolean, [["Will the person leave driving and machines until the next day after a restful sleep?"]])
* insert Check(at-home, boolean, [["Is the session at home?"]])
* insert Check(companion, boolean, [["Is an adult present at home, confirmed by video?"]])
* item[=] insert WhenYes(at-home)
* insert Check(route, choice, [["By which route is the dose given?"]])
* item[=].answerValueSet = Canonical(KapRouteVS)
* insert Check(last-food, dateTime, [["When did the person last eat?"]])
* insert Check(last-liquid, dateTime, [["When did the person last drink?"]])
* insert Check(alcohol, boolean, [["Did the person drink alcohol in the last 24 hours?"]])
* insert Check(nasal-spray, boolean, [["Did the person use a nasal spray in the last hour?"]])
* insert Check(pregnancy, boolean, [["Could the person be pregnant?"]])
* insert Check(benzodiazepine, boolean, [["Did the person take a benzodiazepine today?"]])
* insert Check(stimulant, boolean, [["Did the person take a stimulant today?"]])
* insert Check(medication-change, boolean, [["Have the person's drugs changed since the last visit?"]])

RuleSet: Check(id, type, text)
* item[+].linkId = "{id}"
* item[=].text = {text}
* item[=].type = #{type}
