ValueSet: KapSuicideAttemptConditionsVS
Id: kap-suicide-attempt-conditions
Title: "Suicide attempts"
Description: """
  A suicide attempt as a condition. Self-harm without the intent to die is not here.
  Sources: SNOMED CT; ICD-10-CM, whose category stands for the codes of every encounter.
"""
* insert Metadata
* $sct#82313006 "Suicide attempt (event)"
* $icd-10-cm#T14.91 "Suicide attempt"
