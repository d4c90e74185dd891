ValueSet: KapMonitoringPointVS
Id: kap-monitoring-point
Title: "Monitoring points"
Description: """
  All codes of the code system of the same name.
"""
* insert Metadata
* include codes from system KapMonitoringPointCS
