Instance: evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
Title: "Evaluate a measure"
Description: "How many meet a measure: one person, the members of a group, or everyone the caller may see."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/evaluate-measure"
* name = "EvaluateMeasure"
* title = "Evaluate a measure"
* kind = #operation
* description = """
  Counts the populations of a Measure by its own logic and returns a MeasureReport. The guide's Measures give the counts of
  summarize-outcomes. Nothing is stored.
"""
* base = "http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure"
* affectsState = false
* code = #evaluate-measure
* comment = """
  Values for the parameters of the logic come in parameters, as in the Quality Measure guide. The parameters practitioner and
  lastReceivedOn of the standard operation are refused, because an answer that ignored them would be about other people.
"""
* resource[+] = #Measure
* system = false
* type = true
* instance = true
* insert Parameter(in, measure, 0, "1", canonical, [["The measure, where the address does not name it; without version, the one written last."]])
* insert Parameter(in, periodStart, 1, "1", date, [["Begin of the measurement period: a date, or a time with its offset."]])
* insert Parameter(in, periodEnd, 1, "1", date, [["End of the measurement period: a date, which counts to its end, or a time with its offset."]])
* insert Parameter(in, reportType, 0, "1", code, [["subject, subject-list or population. Default: subject for a patient, else population."]])
* insert Parameter(in, subject, 0, "1", string, [["Patient/[id] or Group/[id]. Default: everyone the caller may see."]])
* insert Parameter(in, parameters, 0, "1", Parameters, [["Values for the parameters of the measure's logic, by name."]])
* insert Parameter(out, return, 1, "1", MeasureReport, [["The counts and the score; of one person also the resources that they rest on."]])
