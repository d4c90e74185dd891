// One answered item of a PCL-5; used by the examples.
RuleSet: Pcl5Answer(number, answer, display)
* item[+].linkId = "{number}"
* item[=].answer.valueCoding = $kap-pcl-5-answer#{answer} {display}
