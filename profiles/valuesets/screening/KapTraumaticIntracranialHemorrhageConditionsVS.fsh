ValueSet: KapTraumaticIntracranialHemorrhageConditionsVS
Id: kap-traumatic-intracranial-hemorrhage-conditions
Title: "Intracranial hemorrhage, traumatic"
Description: """
  Bleeding inside the skull through injury: alone it leaves the criterion open. Each entry is a category of ICD-10-CM that stands for the codes below it.
  Source: ICD-10-CM S06.
"""
* insert Metadata
* $icd-10-cm#S06.34 "Traumatic hemorrhage of right cerebrum"
* $icd-10-cm#S06.35 "Traumatic hemorrhage of left cerebrum"
* $icd-10-cm#S06.36 "Traumatic hemorrhage of cerebrum, unspecified"
* $icd-10-cm#S06.37 "Contusion, laceration, and hemorrhage of cerebellum"
* $icd-10-cm#S06.38 "Contusion, laceration, and hemorrhage of brainstem"
* $icd-10-cm#S06.4 "Epidural hemorrhage"
* $icd-10-cm#S06.5 "Traumatic subdural hemorrhage"
* $icd-10-cm#S06.6 "Traumatic subarachnoid hemorrhage"
