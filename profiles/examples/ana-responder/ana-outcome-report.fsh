Instance: ana-outcome-report
InstanceOf: KapOutcomeReport
Usage: #example
Title: "Ana's outcome report"
Description: "A response on the PHQ-9 a week after the first dose: one of one. On the other instruments there is no score to compare."
* status = #complete
* type = #individual
* measure = "https://kapfhir.org/ig/Measure/kap-response"
* subject = Reference(ana)
* date = "2026-05-12T08:00:00+02:00"
* period.start = "2026-05-04"
* period.end = "2026-05-12"
* group[0].extension[timepoint].valueCode = #day-7
* group[0].code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* group[0].population[+].code = $measure-population#initial-population "Initial Population"
* group[0].population[=].count = 1
* group[0].population[+].code = $measure-population#denominator "Denominator"
* group[0].population[=].count = 1
* group[0].population[+].code = $measure-population#numerator "Numerator"
* group[0].population[=].count = 1
* group[0].measureScore.value = 1
* group[1].extension[timepoint].valueCode = #day-7
* group[1].code = $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* group[1].population[0].code = $measure-population#initial-population "Initial Population"
* group[1].population[0].count = 1
* group[1].population[1].code = $measure-population#denominator "Denominator"
* group[1].population[1].count = 0
* group[1].population[2].code = $measure-population#numerator "Numerator"
* group[1].population[2].count = 0
* group[2].extension[timepoint].valueCode = #day-7
* group[2].code = $kap-instrument#madrs "MADRS"
* group[2].population[0].code = $measure-population#initial-population "Initial Population"
* group[2].population[0].count = 1
* group[2].population[1].code = $measure-population#denominator "Denominator"
* group[2].population[1].count = 0
* group[2].population[2].code = $measure-population#numerator "Numerator"
* group[2].population[2].count = 0
* group[3].extension[timepoint].valueCode = #day-7
* group[3].code = $kap-instrument#qids-sr16 "QIDS-SR16"
* group[3].population[0].code = $measure-population#initial-population "Initial Population"
* group[3].population[0].count = 1
* group[3].population[1].code = $measure-population#denominator "Denominator"
* group[3].population[1].count = 0
* group[3].population[2].code = $measure-population#numerator "Numerator"
* group[3].population[2].count = 0
* group[4].extension[timepoint].valueCode = #day-7
* group[4].code = $kap-instrument#pcl-5 "PCL-5"
* group[4].population[0].code = $measure-population#initial-population "Initial Population"
* group[4].population[0].count = 1
* group[4].population[1].code = $measure-population#denominator "Denominator"
* group[4].population[1].count = 0
* group[4].population[2].code = $measure-population#numerator "Numerator"
* group[4].population[2].count = 0
