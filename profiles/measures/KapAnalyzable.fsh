Instance: kap-analyzable
InstanceOf: Measure
Usage: #definition
Title: "Analyzable fraction"
Description: "How many of those treated can be analyzed at all."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Measure/kap-analyzable"
* name = "KapAnalyzable"
* title = "Analyzable fraction"
* version = "0.1.0"
* description = """
  Of the people treated, how many have a baseline and a score at the timepoint. Read it before any other number: in published
  series most of those treated are missing. The initial population is everyone.
  One group per instrument. The timepoint is the CQL parameter Timepoint, a code of kap-timepoint, by default week-4; the period
  is that of the index dose.
"""
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "McInnes et al. 2022: 9016 people treated, 537 with response and remission."
* library = "https://kapfhir.org/ig/Library/KapOutcomes|0.1.0"
* insert ProportionMeasure(process, increase)
* insert InstrumentProportion(phq-9, [[$loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"]], Enrolled, Treated, Analyzable in PHQ-9)
* insert InstrumentProportion(gad-7, [[$loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"]], Enrolled, Treated, Analyzable in GAD-7)
* insert InstrumentProportion(madrs, [[$kap-instrument#madrs "MADRS"]], Enrolled, Treated, Analyzable in MADRS)
* insert InstrumentProportion(qids-sr16, [[$kap-instrument#qids-sr16 "QIDS-SR16"]], Enrolled, Treated, Analyzable in QIDS-SR16)
* insert InstrumentProportion(pcl-5, [[$kap-instrument#pcl-5 "PCL-5"]], Enrolled, Treated, Analyzable in PCL-5)
