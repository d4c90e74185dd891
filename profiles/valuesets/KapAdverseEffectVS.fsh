ValueSet: KapAdverseEffectVS
Id: kap-adverse-effect
Title: "Adverse effects of a session"
Description: """
  What patients report or staff observe during and after a dose: SNOMED CT where a code is verified, our own where none is.
"""
* insert Metadata
* $sct#404640003 "Dizziness"
* $sct#422587007 "Nausea"
* $sct#422400008 "Vomiting"
* $sct#25064002 "Headache"
* $sct#84229001 "Fatigue"
* include codes from system KapAdverseEffectCS
