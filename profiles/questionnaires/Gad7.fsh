// Link ids as in the PHQ-9. Items carry no display: published copies of the LOINC names disagree with each other.
Instance: gad-7
InstanceOf: Questionnaire
Usage: #definition
Title: "GAD-7"
Description: "Generalized Anxiety Disorder scale, 7 items: anxiety in the last two weeks."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/gad-7"
* name = "Gad7"
* title = "GAD-7"
* description = "Seven scored items. The total is 0 to 21, higher is worse, and exists only when all seven are answered."
* copyright = """
  GAD-7: copyright Pfizer Inc.; no permission required to reproduce, translate, display or distribute. This material contains
  content from LOINC (http://loinc.org), copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost
  under the license at http://loinc.org/license.
"""
* subjectType = #Patient
* code = $loinc#69737-5 "Generalized anxiety disorder 7 item (GAD-7)"
* item[+].linkId = "/69737-5"
* item[=].text = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
* item[=].type = #display
* insert FrequencyItem(1, 69725-0, , [["Feeling nervous, anxious or on edge"]])
* insert FrequencyItem(2, 68509-9, , [["Not being able to stop or control worrying"]])
* insert FrequencyItem(3, 69733-4, , [["Worrying too much about different things"]])
* insert FrequencyItem(4, 69734-2, , [["Trouble relaxing"]])
* insert FrequencyItem(5, 69735-9, , [["Being so restless that it is hard to sit still"]])
* insert FrequencyItem(6, 69689-8, , [["Becoming easily annoyed or irritable"]])
* insert FrequencyItem(7, 69736-7, , [["Feeling afraid as if something awful might happen"]])
* item[+].linkId = "/70274-6"
* item[=].code = $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* item[=].text = "Total score"
* item[=].type = #integer
* item[=] insert Computed([["iif(%resource.item.where(linkId != '/70274-6').answer.value.count() = 7, %resource.item.where(linkId != '/70274-6').answer.value.weight().sum(), {})"]])
* item[=] insert Extracted
