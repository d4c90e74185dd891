Profile: KapCssrsRisk
Parent: KapScore
Id: kap-cssrs-risk
Title: "C-SSRS risk level"
Description: "The risk level that the C-SSRS screener gives. It is a level and not a number."
* insert Metadata
* meta.security MS
* meta.security ^short = "Suicidality: R with PSY or MH where the source demands it"
* code = $kap-instrument#cssrs-risk
* value[x] only CodeableConcept
* valueCodeableConcept from KapSuicideRiskVS (required)
