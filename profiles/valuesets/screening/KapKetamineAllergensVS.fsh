ValueSet: KapKetamineAllergensVS
Id: kap-ketamine-allergens
Title: "Ketamine and esketamine as allergens"
Description: """
  The drugs themselves. No code of an excipient is verified: an allergy to one is found only through the pre-screening question.
"""
* insert Metadata
* include codes from valueset KapKetamineVS
* include codes from valueset KapEsketamineVS
