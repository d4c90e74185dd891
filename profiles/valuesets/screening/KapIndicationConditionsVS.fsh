ValueSet: KapIndicationConditionsVS
Id: kap-indication-conditions
Title: "Indications"
Description: """
  Every disorder that is an indication while active.
  Source: the sets it is made of.
"""
* insert Metadata
* include codes from valueset KapDepressionConditionsVS
* include codes from valueset KapBipolarDepressionConditionsVS
* include codes from valueset KapAnxietyConditionsVS
* include codes from valueset KapPtsdConditionsVS
