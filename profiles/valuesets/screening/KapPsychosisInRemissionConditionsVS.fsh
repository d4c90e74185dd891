ValueSet: KapPsychosisInRemissionConditionsVS
Id: kap-psychosis-in-remission-conditions
Title: "Psychotic disorders in remission"
Description: """
  Psychotic disorders that the code itself calls in remission: history, not active disease.
  Sources: VSAC sets as published with eCQM content: Schizophrenia or Psychotic Disorder (2.16.840.1.113883.3.464.1003.105.12.1104).
"""
* insert Metadata
* $sct#4926007 "Schizophrenia in remission (disorder)"
* $sct#31373002 "Disorganized schizophrenia in remission (disorder)"
* $sct#39610001 "Undifferentiated schizophrenia in remission (disorder)"
* $sct#51133006 "Residual schizophrenia in remission (disorder)"
* $sct#63181006 "Paranoid schizophrenia in remission (disorder)"
* $sct#111483008 "Catatonic schizophrenia in remission (disorder)"
* $sct#191540006 "Hebephrenic schizophrenia in remission (disorder)"
* $sct#191574005 "Schizoaffective schizophrenia in remission (disorder)"
