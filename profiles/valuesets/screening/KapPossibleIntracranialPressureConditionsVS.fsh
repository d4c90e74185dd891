ValueSet: KapPossibleIntracranialPressureConditionsVS
Id: kap-possible-intracranial-pressure-conditions
Title: "Conditions that may raise intracranial pressure"
Description: """
  Hydrocephalus, swelling and compression of the brain: alone they leave open whether the pressure is raised. Hydrocephalus of normal
  pressure is left out.
  Source: ICD-10-CM G91, G93.5, G93.6.
"""
* insert Metadata
* $icd-10-cm#G91.0 "Communicating hydrocephalus"
* $icd-10-cm#G91.1 "Obstructive hydrocephalus"
* $icd-10-cm#G91.3 "Post-traumatic hydrocephalus, unspecified"
* $icd-10-cm#G91.4 "Hydrocephalus in diseases classified elsewhere"
* $icd-10-cm#G91.8 "Other hydrocephalus"
* $icd-10-cm#G91.9 "Hydrocephalus, unspecified"
* $icd-10-cm#G93.5 "Compression of brain"
* $icd-10-cm#G93.6 "Cerebral edema"
