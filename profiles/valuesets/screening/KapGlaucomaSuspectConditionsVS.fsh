ValueSet: KapGlaucomaSuspectConditionsVS
Id: kap-glaucoma-suspect-conditions
Title: "Suspicion of glaucoma"
Description: """
  Borderline findings: alone they leave open whether there is glaucoma or raised pressure in the eye.
  Source: ICD-10-CM H40.0 without ocular hypertension.
"""
* insert Metadata
* $icd-10-cm#H40.00 "Preglaucoma, unspecified"
* $icd-10-cm#H40.01 "Open angle with borderline findings, low risk"
* $icd-10-cm#H40.02 "Open angle with borderline findings, high risk"
* $icd-10-cm#H40.03 "Anatomical narrow angle"
* $icd-10-cm#H40.04 "Steroid responder"
* $icd-10-cm#H40.06 "Primary angle closure without glaucoma damage"
