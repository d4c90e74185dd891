ValueSet: KapSessionDrugVS
Id: kap-session-drug
Title: "Drugs of a dosing session"
Description: """
  Racemic ketamine and esketamine.
"""
* insert Metadata
* include codes from valueset KapKetamineVS
* include codes from valueset KapEsketamineVS
