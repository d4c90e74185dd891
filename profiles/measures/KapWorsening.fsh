Instance: kap-worsening
InstanceOf: Measure
Usage: #definition
Title: "Worsening"
Description: "How many of those who can be analyzed are worse than before."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Measure/kap-worsening"
* name = "KapWorsening"
* title = "Worsening"
* version = "0.1.0"
* description = """
  Of the people treated who have a baseline and a score at the timepoint, how many have a higher score than at baseline. The initial
  population are all treated.
  One group per instrument. The timepoint is the CQL parameter Timepoint, a code of kap-timepoint, by default week-4; the period
  is that of the index dose.
"""
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "Contract of the operation summarize-outcomes: a follow-up above the baseline."
* library = "https://kapfhir.org/ig/Library/KapOutcomes|0.1.0"
* insert ProportionMeasure(outcome, decrease)
* insert InstrumentProportion(phq-9, [[$loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"]], Treated, Analyzable in PHQ-9, Worsening in PHQ-9)
* insert InstrumentProportion(gad-7, [[$loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"]], Treated, Analyzable in GAD-7, Worsening in GAD-7)
* insert InstrumentProportion(madrs, [[$kap-instrument#madrs "MADRS"]], Treated, Analyzable in MADRS, Worsening in MADRS)
* insert InstrumentProportion(qids-sr16, [[$kap-instrument#qids-sr16 "QIDS-SR16"]], Treated, Analyzable in QIDS-SR16, Worsening in QIDS-SR16)
* insert InstrumentProportion(pcl-5, [[$kap-instrument#pcl-5 "PCL-5"]], Treated, Analyzable in PCL-5, Worsening in PCL-5)
