ValueSet: KapCystitisConditionsVS
Id: kap-cystitis-conditions
Title: "Cystitis"
Description: """
  Inflammation of the bladder: interstitial, ulcerative or other. N30 stands for the codes below it.
  Sources: SNOMED CT; ICD-10-CM N30.
"""
* insert Metadata
* $sct#36139001 "Ulcerating interstitial cystitis"
* $sct#38822007 "Cystitis"
* $sct#111409009 "Ulcerative cystitis"
* $sct#197834003 "Chronic interstitial cystitis (disorder)"
* $sct#307426000 "Acute infective cystitis (disorder)"
* $icd-10-cm#N30 "Cystitis"
* $icd-10-cm#N30.0 "Acute cystitis"
* $icd-10-cm#N30.1 "Interstitial cystitis (chronic)"
* $icd-10-cm#N30.2 "Other chronic cystitis"
* $icd-10-cm#N30.3 "Trigonitis"
* $icd-10-cm#N30.4 "Irradiation cystitis"
* $icd-10-cm#N30.8 "Other cystitis"
* $icd-10-cm#N30.9 "Cystitis, unspecified"
