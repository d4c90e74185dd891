Extension: KapReportTimepoint
Id: kap-report-timepoint
Title: "Timepoint"
Description: "The window after the index dose that the counts of a group belong to."
Context: MeasureReport.group
* insert Metadata
* value[x] 1..1
* value[x] only code
* valueCode from KapTimepointVS (required)
