ValueSet: KapAnestheticAllergyConditionsVS
Id: kap-anesthetic-allergy-conditions
Title: "Allergy to an anesthetic, not named"
Description: """
  An allergy to some anesthetic: alone it leaves open whether that was ketamine.
  Source: ICD-10-CM Z88.4.
"""
* insert Metadata
* $icd-10-cm#Z88.4 "Allergy status to anesthetic agent"
