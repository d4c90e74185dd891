Instance: ana-measure-parameters
InstanceOf: Parameters
Usage: #inline
Title: "Parameters of a measure's logic"
* parameter[0].name = "Timepoint"
* parameter[=].valueString = "week-8"
