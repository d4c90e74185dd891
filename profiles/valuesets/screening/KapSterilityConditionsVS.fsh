ValueSet: KapSterilityConditionsVS
Id: kap-sterility-conditions
Title: "States in which pregnancy is not expected"
Description: """
  Absence of the womb and the state after sterilization. Z90.712 is not here: the womb remains.
  Source: ICD-10-CM.
"""
* insert Metadata
* $icd-10-cm#Z90.710 "Acquired absence of both cervix and uterus"
* $icd-10-cm#Z90.711 "Acquired absence of uterus with remaining cervical stump"
* $icd-10-cm#Z98.51 "Tubal ligation status"
