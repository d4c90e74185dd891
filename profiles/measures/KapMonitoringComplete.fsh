Instance: kap-monitoring-complete
InstanceOf: Measure
Usage: #definition
Title: "Monitoring complete"
Description: "In how many sessions the blood pressure was measured when it must be."
* insert InstanceMetadata
* insert CountsSessions
* url = "https://kapfhir.org/ig/Measure/kap-monitoring-complete"
* name = "KapMonitoringComplete"
* title = "Monitoring complete"
* version = "0.1.0"
* description = """
  Of the sessions, how many have a blood pressure before the dose, about 40 minutes after its start (30 to 60), and two hours after
  it or later. A session is a dose that counts; readings belong to it by partOf or by its encounter. The times count, not the names
  given to the readings. The period is that of the index dose.
"""
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "Spravato US prescribing information, section 2: blood pressure before the dose, about 40 minutes after it, and observation for at least two hours."
* library = "https://kapfhir.org/ig/Library/KapSessionSafety|0.1.0"
* insert ProportionMeasure(process, increase)
* insert Proportion(sessions, Sessions, Sessions, Sessions with complete monitoring)
