ValueSet: KapPtsdConditionsVS
Id: kap-ptsd-conditions
Title: "Post-traumatic stress disorder"
Description: """
  Post-traumatic stress disorder that is an indication while active.
  Sources: VSAC sets as published with eCQM content: Generalized Anxiety Disorder (2.16.840.1.113883.3.464.1003.105.12.1210), its post-traumatic part; F43.1 from ICD-10-CM.
"""
* insert Metadata
* $sct#47505003 "Posttraumatic stress disorder (disorder)"
* $sct#313182004 "Chronic post-traumatic stress disorder (disorder)"
* $sct#318784009 "Posttraumatic stress disorder, delayed onset (disorder)"
* $sct#428687006 "Nightmares associated with chronic post-traumatic stress disorder (disorder)"
* $sct#443919007 "Complex posttraumatic stress disorder (disorder)"
* $sct#446175003 "Acute posttraumatic stress disorder following military combat (disorder)"
* $sct#446180007 "Delayed posttraumatic stress disorder following military combat (disorder)"
* $sct#699241002 "Chronic post-traumatic stress disorder following military combat (disorder)"
* $icd-10-cm#F43.10 "Post-traumatic stress disorder, unspecified"
* $icd-10-cm#F43.11 "Post-traumatic stress disorder, acute"
* $icd-10-cm#F43.12 "Post-traumatic stress disorder, chronic"
