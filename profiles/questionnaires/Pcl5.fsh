// No LOINC code is verified for the PCL-5: link ids are the item numbers, and the answers have codes of our own.
Instance: pcl-5
InstanceOf: Questionnaire
Usage: #definition
Title: "PCL-5"
Description: "PTSD Checklist for DSM-5, 20 items: post-traumatic stress in the past month."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/pcl-5"
* name = "Pcl5"
* title = "PCL-5"
* description = """
  Twenty scored items. The total is 0 to 80, higher is worse, and exists only when all twenty are answered. Items 1 to 5 are
  cluster B, 6 and 7 cluster C, 8 to 14 cluster D, 15 to 20 cluster E.
"""
* copyright = "PCL-5: National Center for PTSD, US Department of Veterans Affairs; a work of the US government, not under copyright."
* subjectType = #Patient
* code = $kap-instrument#pcl-5 "PCL-5"
* item[+].linkId = "instruction"
* item[=].text = "Below is a list of problems that people sometimes have in response to a very stressful experience. In the past month, how much were you bothered by:"
* item[=].type = #display
* insert Pcl5Item(1, [["Repeated, disturbing, and unwanted memories of the stressful experience?"]])
* insert Pcl5Item(2, [["Repeated, disturbing dreams of the stressful experience?"]])
* insert Pcl5Item(3, [["Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?"]])
* insert Pcl5Item(4, [["Feeling very upset when something reminded you of the stressful experience?"]])
* insert Pcl5Item(5, [["Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?"]])
* insert Pcl5Item(6, [["Avoiding memories, thoughts, or feelings related to the stressful experience?"]])
* insert Pcl5Item(7, [["Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?"]])
* insert Pcl5Item(8, [["Trouble remembering important parts of the stressful experience?"]])
* insert Pcl5Item(9, [["Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?"]])
* insert Pcl5Item(10, [["Blaming yourself or someone else for the stressful experience or what happened after it?"]])
* insert Pcl5Item(11, [["Having strong negative feelings such as fear, horror, anger, guilt, or shame?"]])
* insert Pcl5Item(12, [["Loss of interest in activities that you used to enjoy?"]])
* insert Pcl5Item(13, [["Feeling distant or cut off from other people?"]])
* insert Pcl5Item(14, [["Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?"]])
* insert Pcl5Item(15, [["Irritable behavior, angry outbursts, or acting aggressively?"]])
* insert Pcl5Item(16, [["Taking too many risks or doing things that could cause you harm?"]])
* insert Pcl5Item(17, [["Being \"superalert\" or watchful or on guard?"]])
* insert Pcl5Item(18, [["Feeling jumpy or easily startled?"]])
* insert Pcl5Item(19, [["Having difficulty concentrating?"]])
* insert Pcl5Item(20, [["Trouble falling or staying asleep?"]])
* item[+].linkId = "total"
* item[=].code = $kap-instrument#pcl-5 "PCL-5"
* item[=].text = "Total score"
* item[=].type = #integer
* item[=] insert Computed([["iif(%resource.item.where(linkId != 'total').answer.value.count() = 20, %resource.item.where(linkId != 'total').answer.value.weight().sum(), {})"]])
* item[=] insert Extracted

RuleSet: Pcl5Item(number, text)
* item[+].linkId = "{number}"
* item[=].prefix = "{number}"
* item[=].text = {text}
* item[=].type = #choice
* item[=].required = true
* item[=] insert WeightedAnswer($kap-pcl-5-answer, 0, not-at-all, [["Not at all"]])
* item[=] insert WeightedAnswer($kap-pcl-5-answer, 1, a-little-bit, [["A little bit"]])
* item[=] insert WeightedAnswer($kap-pcl-5-answer, 2, moderately, [["Moderately"]])
* item[=] insert WeightedAnswer($kap-pcl-5-answer, 3, quite-a-bit, [["Quite a bit"]])
* item[=] insert WeightedAnswer($kap-pcl-5-answer, 4, extremely, [["Extremely"]])
