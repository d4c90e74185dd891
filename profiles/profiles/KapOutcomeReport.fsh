Profile: KapOutcomeReport
Parent: MeasureReport
Id: kap-outcome-report
Title: "Outcome report"
Description: """
  How many responded or remitted, out of how many: one group per instrument and timepoint. The counts come before the rate, and
  treated people who could not be analyzed stay visible as the difference between initial population and denominator.
"""
* insert Metadata
* obeys kap-outcome-report-1
* status MS
* type MS
* measure MS
* subject MS
* date 1..1 MS
* period MS
* group 1..* MS
* group obeys kap-outcome-report-2 and kap-outcome-report-3
* group.extension contains KapReportTimepoint named timepoint 1..1 MS
* group.code 1..1 MS
* group.code from KapInstrumentVS (extensible)
* group.population 1..* MS
* group.population.code 1..1 MS
* group.population.count 1..1 MS
* group.measureScore MS
* group.stratifier MS
