ValueSet: KapSuicideInformationVS
Id: kap-suicide-information
Title: "Suicidality information"
Description: """
  What tells about suicidality: levels and items of the C-SSRS screener, item 9 of the PHQ-9, ideation and attempts, and the flags and criteria that rest on them.
  Records with one of these codes are labeled R, PSY and MH, whatever the answer is: a label that only a yes gets would tell it.
"""
* insert Metadata
* insert SensitivityRule(R, PSY)
* insert AlsoLabeled(MH)
* include codes from valueset KapSuicideRiskLevelsVS
* include codes from valueset KapSuicideScreenerItemsVS
* include codes from valueset KapSuicideScreenerPanelsVS
* include codes from valueset KapSuicidalIdeationConditionsVS
* include codes from valueset KapSuicideAttemptConditionsVS
* include codes from valueset KapSafetyFlagVS
* $loinc#44260-8 "Thoughts that you would be better off dead, or of hurting yourself in some way in last 2 weeks [Reported.PHQ]"
* $kap-criterion#suicidality "Suicidality"
* $kap-criterion#suicidality-high "High suicide risk"
