ValueSet: KapDialysisConditionsVS
Id: kap-dialysis-conditions
Title: "On dialysis"
Description: """
  Conditions that say that a person is on dialysis.
  Sources: VSAC set End Stage Renal Disease (2.16.840.1.113883.3.526.3.353); ICD-10-CM Z49 and Z99.2.
"""
* insert Metadata
* $sct#236435004 "End stage renal failure on dialysis (disorder)"
* $icd-10-cm#Z49 "Encounter for care involving renal dialysis"
* $icd-10-cm#Z99.2 "Dependence on renal dialysis"
