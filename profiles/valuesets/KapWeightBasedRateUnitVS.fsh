ValueSet: KapWeightBasedRateUnitVS
Id: kap-weight-based-rate-unit
Title: "Weight-based rate units"
Description: """
  The units in which an infusion rate is stated. 25 ug/kg/min are 1.5 mg/kg/h and 0.025 mg/kg/min.
"""
* insert Metadata
* $ucum#ug/kg/min "ug/kg/min"
* $ucum#mg/kg/h "mg/kg/h"
* $ucum#mg/kg/min "mg/kg/min"
