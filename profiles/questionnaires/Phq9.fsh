// The link ids are "/" and the LOINC code of the item, as in the form exports of the LOINC panels, so that responses filled
// in elsewhere score here too. The total is there for forms that show it; the server computes it again and never trusts it.
Instance: phq-9
InstanceOf: Questionnaire
Usage: #definition
Title: "PHQ-9"
Description: "Patient Health Questionnaire, 9 items: depression in the last two weeks."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/phq-9"
* name = "Phq9"
* title = "PHQ-9"
* description = """
  Nine scored items and one unscored item on difficulty. The total is 0 to 27, higher is worse, and exists only when all nine
  are answered. Any answer above zero to item 9 asks for a clinician's review on the same day, whatever the total.
"""
* copyright = """
  PHQ-9: copyright Pfizer Inc.; no permission required to reproduce, translate, display or distribute. This material contains
  content from LOINC (http://loinc.org), copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost
  under the license at http://loinc.org/license.
"""
* subjectType = #Patient
* code = $loinc#44249-1 "PHQ-9 quick depression assessment panel [Reported.PHQ]"
* item[+].linkId = "/44249-1"
* item[=].text = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
* item[=].type = #display
* insert FrequencyItem(1, 44250-9, [["Little interest or pleasure in doing things in last 2 weeks"]], [["Little interest or pleasure in doing things"]])
* insert FrequencyItem(2, 44255-8, [["Feeling down, depressed, or hopeless in last 2 weeks"]], [["Feeling down, depressed, or hopeless"]])
* insert FrequencyItem(3, 44259-0, [["Trouble falling or staying asleep, or sleeping too much in last 2 weeks [Reported.PHQ]"]], [["Trouble falling or staying asleep, or sleeping too much"]])
* insert FrequencyItem(4, 44254-1, [["Feeling tired or having little energy in last 2 weeks [Reported.PHQ]"]], [["Feeling tired or having little energy"]])
* insert FrequencyItem(5, 44251-7, [["Poor appetite or overeating in last 2 weeks [Reported.PHQ]"]], [["Poor appetite or overeating"]])
* insert FrequencyItem(6, 44258-2, [["Feeling bad about yourself - or that you are a failure or have let yourself or your family down in last 2 weeks [Reported.PHQ]"]], [["Feeling bad about yourself - or that you are a failure or have let yourself or your family down"]])
* insert FrequencyItem(7, 44252-5, [["Trouble concentrating on things, such as reading the newspaper or watching television in last 2 weeks [Reported.PHQ]"]], [["Trouble concentrating on things, such as reading the newspaper or watching television"]])
* insert FrequencyItem(8, 44253-3, [["Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual in last 2 weeks [Reported.PHQ]"]], [["Moving or speaking so slowly that other people could have noticed. Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual"]])
* insert FrequencyItem(9, 44260-8, [["Thoughts that you would be better off dead, or of hurting yourself in some way in last 2 weeks [Reported.PHQ]"]], [["Thoughts that you would be better off dead, or of hurting yourself in some way"]])
* item[=] insert Raises(suicidal-ideation, [["Suicidal ideation reported"]], [["%resource.item.where(linkId = '/44260-8').answer.value.weight() > 0"]])
* item[+].linkId = "/69722-7"
* item[=].code = $loinc#69722-7 "How difficult have these made it for you to do your work, take care of things at home, or get along with other people [Reported.PHQ]"
* item[=].text = "How difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?"
* item[=].type = #choice
* item[=].answerOption[+].valueCoding = $loinc#LA6572-7 "Not difficult at all"
* item[=].answerOption[+].valueCoding = $loinc#LA6573-5 "Somewhat difficult"
* item[=].answerOption[+].valueCoding = $loinc#LA6575-0 "Very difficult"
* item[=].answerOption[+].valueCoding = $loinc#LA6574-3 "Extremely difficult"
* item[+].linkId = "/44261-6"
* item[=].code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* item[=].text = "Total score"
* item[=].type = #integer
* item[=] insert Computed([["iif(%resource.item.where(linkId != '/69722-7' and linkId != '/44261-6').answer.value.count() = 9, %resource.item.where(linkId != '/69722-7' and linkId != '/44261-6').answer.value.weight().sum(), {})"]])
* item[=] insert Extracted
