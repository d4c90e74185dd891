// Link ids as in the PHQ-9. Question 1 is LOINC 68518-0; 68517-2, found in other guides, counts days of heavy drinking.
Instance: audit-c
InstanceOf: Questionnaire
Usage: #definition
Title: "AUDIT-C"
Description: "Alcohol Use Disorders Identification Test, the three items on consumption."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/audit-c"
* name = "AuditC"
* title = "AUDIT-C"
* description = """
  Three scored items. The total is 0 to 12, higher is worse; men screen positive from 4, everyone else from 3. Who never drinks
  has a total of 0 and is not asked the other two. The answers are substance use information: label them as such.
"""
* copyright = """
  AUDIT: World Health Organization; free to use, not to be sold. This material contains content from LOINC (http://loinc.org),
  copyright Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the license at
  http://loinc.org/license.
"""
* subjectType = #Patient
* code = $loinc#72109-2 "Alcohol Use Disorder Identification Test - Consumption [AUDIT-C]"
* item[+].linkId = "/68518-0"
* item[=].code = $loinc#68518-0 "How often do you have a drink containing alcohol"
* item[=].prefix = "1"
* item[=].text = "How often do you have a drink containing alcohol?"
* item[=].type = #choice
* item[=].required = true
* item[=] insert WeightedAnswer($loinc, 0, LA6270-8, [["Never"]])
* item[=] insert WeightedAnswer($loinc, 1, LA18926-8, [["Monthly or less"]])
* item[=] insert WeightedAnswer($loinc, 2, LA18927-6, [["2-4 times a month"]])
* item[=] insert WeightedAnswer($loinc, 3, LA18928-4, [["2-3 times a week"]])
* item[=] insert WeightedAnswer($loinc, 4, LA18929-2, [["4 or more times a week"]])
* item[+].linkId = "/68519-8"
* item[=].code = $loinc#68519-8 "How many standard drinks containing alcohol do you have on a typical day"
* item[=].prefix = "2"
* item[=].text = "How many standard drinks containing alcohol do you have on a typical day?"
* item[=].type = #choice
* item[=].required = true
* item[=] insert WhenDrinking
* item[=] insert WeightedAnswer($loinc, 0, LA15694-5, [["1 or 2"]])
* item[=] insert WeightedAnswer($loinc, 1, LA15695-2, [["3 or 4"]])
* item[=] insert WeightedAnswer($loinc, 2, LA18930-0, [["5 or 6"]])
* item[=] insert WeightedAnswer($loinc, 3, LA18931-8, [["7 to 9"]])
* item[=] insert WeightedAnswer($loinc, 4, LA18932-6, [["10 or more"]])
* item[+].linkId = "/68520-6"
* item[=].code = $loinc#68520-6 "How often do you have 6 or more drinks on 1 occasion"
* item[=].prefix = "3"
* item[=].text = "How often do you have 6 or more drinks on 1 occasion?"
* item[=].type = #choice
* item[=].required = true
* item[=] insert WhenDrinking
* item[=] insert WeightedAnswer($loinc, 0, LA6270-8, [["Never"]])
* item[=] insert WeightedAnswer($loinc, 1, LA18933-4, [["Less than monthly"]])
* item[=] insert WeightedAnswer($loinc, 2, LA18876-5, [["Monthly"]])
* item[=] insert WeightedAnswer($loinc, 3, LA18891-4, [["Weekly"]])
* item[=] insert WeightedAnswer($loinc, 4, LA18934-2, [["Daily or almost daily"]])
* item[+].linkId = "/75626-2"
* item[=].code = $loinc#75626-2 "Total score [AUDIT-C]"
* item[=].text = "Total score"
* item[=].type = #integer
* item[=] insert Computed([["iif(%resource.item.where(linkId = '/68518-0').answer.value.code = 'LA6270-8', 0, iif(%resource.item.where(linkId != '/75626-2').answer.value.count() = 3, %resource.item.where(linkId != '/75626-2').answer.value.weight().sum(), {}))"]])
* item[=] insert Extracted

RuleSet: WhenDrinking
* enableWhen.question = "/68518-0"
* enableWhen.operator = #!=
* enableWhen.answerCoding = $loinc#LA6270-8 "Never"
