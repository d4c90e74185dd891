// Each link id is a short name of the effect; the code of the item is the one an adverse event would have. An effect that is
// not answered stays unknown.
Instance: kap-side-effects
InstanceOf: Questionnaire
Usage: #definition
Title: "Side effects of a session"
Description: "What the patient noticed and the staff saw during and after one dose."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/kap-side-effects"
* name = "KapSideEffects"
* title = "Side effects of a session"
* description = """
  Filled in after each dosing session. Each effect is a yes or no; for a yes, how severe it was, when it began and ended, and
  whether it was gone before the person left.
"""
* subjectType = #Patient
* insert Effect(dizziness, [[$sct#404640003 "Dizziness"]], [["Dizziness"]])
* insert Effect(nausea, [[$sct#422587007 "Nausea"]], [["Nausea"]])
* insert Effect(vomiting, [[$sct#422400008 "Vomiting"]], [["Vomiting"]])
* insert Effect(dissociation, [[$kap-adverse-effect#dissociation-transient "Transient dissociation"]], [["Feeling detached from yourself or from what is around you"]])
* insert Effect(sedation, [[$kap-adverse-effect#sedation "Sedation"]], [["Drowsiness"]])
* insert Effect(headache, [[$sct#25064002 "Headache"]], [["Headache"]])
* insert Effect(fatigue, [[$sct#84229001 "Fatigue"]], [["Tiredness"]])
* insert Effect(vertigo, [[$kap-adverse-effect#vertigo "Vertigo"]], [["A feeling that you or the room are turning"]])
* insert Effect(anxiety, [[$kap-adverse-effect#anxiety-transient "Transient anxiety"]], [["Anxiety or panic"]])
* insert Effect(hypoesthesia, [[$kap-adverse-effect#hypoesthesia "Hypoesthesia"]], [["Numbness"]])
* insert Effect(urinary, [[$kap-adverse-effect#urinary-symptoms "Urinary symptoms"]], [["Urgency, frequency or pain when passing urine"]])
* insert Effect(blood-pressure, [[$kap-adverse-effect#blood-pressure-increase "Blood pressure increase"]], [["Blood pressure increase (staff)"]])
* insert Effect(respiratory-depression, [[$kap-adverse-effect#respiratory-depression "Respiratory depression"]], [["Slow or shallow breathing, or low oxygen saturation (staff)"]])
* item[+].linkId = "other"
* item[=].text = "Anything else"
* item[=].type = #text

RuleSet: Effect(id, code, text)
* item[+].linkId = "{id}"
* item[=].code = {code}
* item[=].text = {text}
* item[=].type = #boolean
* item[=].item[+].linkId = "{id}/severity"
* item[=].item[=] insert WhenYes({id})
* item[=].item[=].text = "How severe was it?"
* item[=].item[=].type = #choice
* item[=].item[=].required = true
* item[=].item[=].answerOption[+].valueCoding = $adverse-event-severity#mild "Mild"
* item[=].item[=].answerOption[+].valueCoding = $adverse-event-severity#moderate "Moderate"
* item[=].item[=].answerOption[+].valueCoding = $adverse-event-severity#severe "Severe"
* item[=].item[+].linkId = "{id}/start"
* item[=].item[=] insert WhenYes({id})
* item[=].item[=].text = "When did it begin?"
* item[=].item[=].type = #dateTime
* item[=].item[+].linkId = "{id}/end"
* item[=].item[=] insert WhenYes({id})
* item[=].item[=].text = "When did it end?"
* item[=].item[=].type = #dateTime
* item[=].item[+].linkId = "{id}/resolved"
* item[=].item[=] insert WhenYes({id})
* item[=].item[=].text = "Was it gone before you left?"
* item[=].item[=].type = #boolean
