ValueSet: KapDepressionPartialRemissionConditionsVS
Id: kap-depression-partial-remission-conditions
Title: "Depression in partial remission"
Description: """
  Depressive episodes in partial remission: still active for the decision, whatever the clinical status says about remission.
  Sources: VSAC sets as published with eCQM content, as in the set of depressive disorders and in Bipolar Disorder (2.16.840.1.113883.3.67.1.101.1.128).
"""
* insert Metadata
* $sct#30605009 "Major depression in partial remission (disorder)"
* $sct#33135002 "Recurrent major depression in partial remission (disorder)"
* $sct#49512000 "Depressed bipolar I disorder in partial remission (disorder)"
* $sct#67002003 "Severe bipolar II disorder, most recent episode major depressive, in partial remission (disorder)"
* $sct#70747007 "Major depression single episode, in partial remission (disorder)"
* $sct#16265301000119106 "Recurrent major depressive disorder in partial remission co-occurrent with anxiety (disorder)"
* $icd-10-cm#F31.75 "Bipolar disorder, in partial remission, most recent episode depressed"
* $icd-10-cm#F32.4 "Major depressive disorder, single episode, in partial remission"
* $icd-10-cm#F33.41 "Major depressive disorder, recurrent, in partial remission"
