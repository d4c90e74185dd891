ValueSet: KapPsychotherapyProceduresVS
Id: kap-psychotherapy-procedures
Title: "Psychotherapy"
Description: """
  Courses and visits of psychotherapy.
  Sources: VSAC sets as published with eCQM content: Psych Visit - Psychotherapy (2.16.840.1.113883.3.526.3.1496).
"""
* insert Metadata
* $sct#18512000 "Individual psychotherapy (regime/therapy)"
* $sct#38678006 "Client-centered psychotherapy (regime/therapy)"
* $sct#75516001 "Psychotherapy (regime/therapy)"
* $sct#90102008 "Social psychotherapy (regime/therapy)"
* $sct#183381005 "General psychotherapy (regime/therapy)"
* $sct#183382003 "Psychotherapy - behavioral (regime/therapy)"
* $sct#183383008 "Psychotherapy - cognitive (regime/therapy)"
* $sct#228557008 "Cognitive and behavioral therapy (regime/therapy)"
* $sct#302242004 "Long-term psychodynamic psychotherapy (regime/therapy)"
* $sct#304820009 "Developmental psychodynamic psychotherapy (regime/therapy)"
* $sct#304822001 "Psychodynamic-interpersonal psychotherapy (regime/therapy)"
* $sct#314034001 "Psychodynamic psychotherapy (regime/therapy)"
* $sct#401157001 "Brief solution focused psychotherapy (regime/therapy)"
* $sct#443730003 "Interpersonal psychotherapy (regime/therapy)"
* $cpt#90832
* $cpt#90834
* $cpt#90837
