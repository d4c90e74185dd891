Instance: kap-response
InstanceOf: Measure
Usage: #definition
Title: "Response"
Description: "How many of those who can be analyzed responded."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Measure/kap-response"
* name = "KapResponse"
* title = "Response"
* version = "0.1.0"
* description = """
  Of the people treated who have a baseline and a score at the timepoint, how many responded: half of the baseline is gone, or 10
  points of the PCL-5. The initial population are all treated, so that those who cannot be analyzed stay visible.
  One group per instrument. The timepoint is the CQL parameter Timepoint, a code of kap-timepoint, by default week-4; the period
  is that of the index dose.
"""
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "McInnes et al. 2022: response is half of the first PHQ-9, remission a PHQ-9 below 5."
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "Hull et al. 2022: the same for GAD-7."
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "Popova et al. 2019: MADRS of 12 or less."
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "National Center for PTSD: 10 points of the PCL-5; Marx et al. 2022: PCL-5 of 28 or less."
* library = "https://kapfhir.org/ig/Library/KapOutcomes|0.1.0"
* insert ProportionMeasure(outcome, increase)
* insert InstrumentProportion(phq-9, [[$loinc#44261-6 "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"]], Treated, Analyzable in PHQ-9, Response in PHQ-9)
* insert InstrumentProportion(gad-7, [[$loinc#70274-6 "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"]], Treated, Analyzable in GAD-7, Response in GAD-7)
* insert InstrumentProportion(madrs, [[$kap-instrument#madrs "MADRS"]], Treated, Analyzable in MADRS, Response in MADRS)
* insert InstrumentProportion(qids-sr16, [[$kap-instrument#qids-sr16 "QIDS-SR16"]], Treated, Analyzable in QIDS-SR16, Response in QIDS-SR16)
* insert InstrumentProportion(pcl-5, [[$kap-instrument#pcl-5 "PCL-5"]], Treated, Analyzable in PCL-5, Response in PCL-5)
