ValueSet: KapEndStageRenalDiseaseConditionsVS
Id: kap-end-stage-renal-disease-conditions
Title: "End-stage renal disease"
Description: """
  The disease that dialysis is for: alone it leaves open whether a person is on dialysis.
  Sources: VSAC set End Stage Renal Disease (2.16.840.1.113883.3.526.3.353) without dialysis, transplant and the untreated; ICD-10-CM N18.6.
"""
* insert Metadata
* $sct#46177005 "End-stage renal disease (disorder)"
* $icd-10-cm#N18.6 "End stage renal disease"
