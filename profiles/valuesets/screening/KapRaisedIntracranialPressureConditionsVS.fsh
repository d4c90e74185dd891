ValueSet: KapRaisedIntracranialPressureConditionsVS
Id: kap-raised-intracranial-pressure-conditions
Title: "Raised intracranial pressure"
Description: """
  Conditions that are a raised intracranial pressure or a sign of one.
  Sources: SNOMED CT; ICD-10-CM G93.2 and H47.11.
"""
* insert Metadata
* $sct#68267002 "Benign intracranial hypertension"
* $sct#271719001 "Raised intracranial pressure"
* $icd-10-cm#G93.2 "Benign intracranial hypertension"
* $icd-10-cm#H47.11 "Papilledema associated with increased intracranial pressure"
