Instance: ana-outcome-report
InstanceOf: KapOutcomeReport
Usage: #example
Title: "Outcome report of Ana's clinic"
Description: """
  Responses a week after the first dose, of 24 people treated. The measure asks for a rate on each instrument; who has no score
  a week later stays visible as the difference between the first two counts.
"""
* status = #complete
* type = #summary
* measure = "https://kapfhir.org/ig/Measure/kap-response"
* date = "2026-06-12T08:00:00+02:00"
* period.start = "2026-03-01"
* period.end = "2026-06-12"
* group[0].extension[timepoint].valueCode = #day-7
* group[0].code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* group[0].population[0].code = $measure-population#initial-population "Initial Population"
* group[0].population[0].count = 24
* group[0].population[1].code = $measure-population#denominator "Denominator"
* group[0].population[1].count = 20
* group[0].population[2].code = $measure-population#numerator "Numerator"
* group[0].population[2].count = 9
* group[0].measureScore.value = 0.45
* group[1].extension[timepoint].valueCode = #day-7
* group[1].code = $loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"
* group[1].population[0].code = $measure-population#initial-population "Initial Population"
* group[1].population[0].count = 24
* group[1].population[1].code = $measure-population#denominator "Denominator"
* group[1].population[1].count = 18
* group[1].population[2].code = $measure-population#numerator "Numerator"
* group[1].population[2].count = 8
* group[1].measureScore.value = 0.44
* group[2].extension[timepoint].valueCode = #day-7
* group[2].code = $kap-instrument#madrs "MADRS"
* group[2].population[0].code = $measure-population#initial-population "Initial Population"
* group[2].population[0].count = 24
* group[2].population[1].code = $measure-population#denominator "Denominator"
* group[2].population[1].count = 15
* group[2].population[2].code = $measure-population#numerator "Numerator"
* group[2].population[2].count = 9
* group[2].measureScore.value = 0.6
* group[3].extension[timepoint].valueCode = #day-7
* group[3].code = $kap-instrument#qids-sr16 "QIDS-SR16"
* group[3].population[0].code = $measure-population#initial-population "Initial Population"
* group[3].population[0].count = 24
* group[3].population[1].code = $measure-population#denominator "Denominator"
* group[3].population[1].count = 16
* group[3].population[2].code = $measure-population#numerator "Numerator"
* group[3].population[2].count = 8
* group[3].measureScore.value = 0.5
* group[4].extension[timepoint].valueCode = #day-7
* group[4].code = $kap-instrument#pcl-5 "PCL-5"
* group[4].population[0].code = $measure-population#initial-population "Initial Population"
* group[4].population[0].count = 24
* group[4].population[1].code = $measure-population#denominator "Denominator"
* group[4].population[1].count = 12
* group[4].population[2].code = $measure-population#numerator "Numerator"
* group[4].population[2].count = 6
* group[4].measureScore.value = 0.5
