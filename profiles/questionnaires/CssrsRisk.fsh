Instance: cssrs-risk
InstanceOf: Questionnaire
Usage: #definition
Title: "C-SSRS, risk level"
Description: "Entry of the risk level that the screener of the Columbia Suicide Severity Rating Scale gives."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/cssrs-risk"
* name = "CssrsRisk"
* title = "C-SSRS, risk level"
* description = """
  The screener is held with its published wording; only the risk level it gives is entered here. A moderate or high level
  raises a safety flag; a high one asks for a clinician's review on the same day.
"""
* copyright = "The screener is under copyright; its questions are not part of this guide."
* subjectType = #Patient
* code = $kap-instrument#cssrs-risk "C-SSRS risk level"
* item[+].linkId = "risk"
* item[=].code = $kap-instrument#cssrs-risk "C-SSRS risk level"
* item[=].text = "Risk level"
* item[=].type = #choice
* item[=].required = true
* item[=].answerOption[+].valueCoding = $kap-suicide-risk#none "None"
* item[=].answerOption[+].valueCoding = $kap-suicide-risk#low "Low"
* item[=].answerOption[+].valueCoding = $kap-suicide-risk#moderate "Moderate"
* item[=].answerOption[+].valueCoding = $kap-suicide-risk#high "High"
* item[=] insert Extracted
* item[=] insert Raises(suicide-risk-moderate, [["Moderate suicide risk"]], [["%resource.item.where(linkId = 'risk').answer.value.code = 'moderate'"]])
* item[=] insert Raises(suicide-risk-high, [["High suicide risk"]], [["%resource.item.where(linkId = 'risk').answer.value.code = 'high'"]])
