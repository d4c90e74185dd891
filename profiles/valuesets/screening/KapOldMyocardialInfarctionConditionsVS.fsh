ValueSet: KapOldMyocardialInfarctionConditionsVS
Id: kap-old-myocardial-infarction-conditions
Title: "Myocardial infarction in the past"
Description: """
  Infarctions that the code itself calls old.
  Sources: VSAC set Myocardial Infarction (2.16.840.1.113762.1.4.1108.101); ICD-10-CM I25.2; SNOMED CT.
"""
* insert Metadata
* $sct#32574007 "Past myocardial infarction diagnosed on electrocardiogram AND/OR other special investigation, but currently presenting no symptoms (disorder)"
* $sct#399211009 "History of myocardial infarction (situation)"
* $icd-10-cm#I25.2 "Old myocardial infarction"
