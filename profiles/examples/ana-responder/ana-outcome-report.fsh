Instance: ana-outcome-report
InstanceOf: KapOutcomeReport
Usage: #example
Title: "Ana's outcome report"
Description: "A response on the PHQ-9 a week after the first dose: one of one."
* status = #complete
* type = #individual
* measure = "https://kapfhir.org/ig/Measure/kap-response"
* subject = Reference(ana)
* date = "2026-05-12T08:00:00+02:00"
* period.start = "2026-05-04"
* period.end = "2026-05-12"
* group.extension[timepoint].valueCode = #day-7
* group.code = $loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
* group.population[+].code = $measure-population#initial-population "Initial Population"
* group.population[=].count = 1
* group.population[+].code = $measure-population#denominator "Denominator"
* group.population[=].count = 1
* group.population[+].code = $measure-population#numerator "Numerator"
* group.population[=].count = 1
* group.measureScore = 1 '1' "1"
