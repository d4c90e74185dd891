CodeSystem: KapMonitoringPointCS
Id: kap-monitoring-point
Title: "Monitoring point"
Description: """
  What a measurement during a session was taken for. The clock starts with the first device or the start of the infusion.
"""
* insert Metadata
* ^caseSensitive = true
* #before-dose "Before the dose" "Part of the readiness check."
* #forty-minutes "About 40 minutes" "About 40 minutes after the start of the dose, when blood pressure usually peaks."
* #before-discharge "Before discharge" "At least two hours after the start of the dose, before the person leaves."
* #additional "Additional" "Any other moment, such as repeated measurements until the pressure falls."
