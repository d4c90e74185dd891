CodeSystem: KapPcl5AnswerCS
Id: kap-pcl-5-answer
Title: "PCL-5 answer"
Description: """
  How much a problem bothered a person in the past month, 0 to 4 points. To be replaced by a LOINC answer list, once one is verified.
"""
* insert Metadata
* ^caseSensitive = true
* #not-at-all "Not at all" "0 points."
* #a-little-bit "A little bit" "1 point."
* #moderately "Moderately" "2 points: from here on the item counts as a symptom."
* #quite-a-bit "Quite a bit" "3 points."
* #extremely "Extremely" "4 points."
