ValueSet: KapArteriovenousMalformationConditionsVS
Id: kap-arteriovenous-malformation-conditions
Title: "Arteriovenous malformation"
Description: """
  Arteriovenous malformations of brain, spine and other vessels; no tumors and no fistulas.
  Sources: VSAC sets as published with eCQM content: Cerebral Vascular Lesion (2.16.840.1.113883.3.3157.4025), its malformations only; Q27.3 from ICD-10-CM.
"""
* insert Metadata
* $sct#204493007 "Arteriovenous malformation of precerebral vessels (disorder)"
* $sct#234141001 "Congenital arteriovenous malformation (disorder)"
* $sct#234142008 "Cerebral arteriovenous malformation (disorder)"
* $sct#261482004 "Spinal arteriovenous malformation (disorder)"
* $sct#277299009 "Ruptured cerebral arteriovenous malformation (disorder)"
* $sct#277301002 "Ruptured spinal arteriovenous malformation (disorder)"
* $sct#5251000119108 "Acquired arteriovenous malformation (disorder)"
* $icd-10-cm#Q27.30 "Arteriovenous malformation, site unspecified"
* $icd-10-cm#Q27.31 "Arteriovenous malformation of vessel of upper limb"
* $icd-10-cm#Q27.32 "Arteriovenous malformation of vessel of lower limb"
* $icd-10-cm#Q27.33 "Arteriovenous malformation of digestive system vessel"
* $icd-10-cm#Q27.34 "Arteriovenous malformation of renal vessel"
* $icd-10-cm#Q27.39 "Arteriovenous malformation, other site"
* $icd-10-cm#Q28.0 "Arteriovenous malformation of precerebral vessels"
* $icd-10-cm#Q28.2 "Arteriovenous malformation of cerebral vessels"
