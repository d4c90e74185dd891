ValueSet: KapSterilityProceduresVS
Id: kap-sterility-procedures
Title: "Procedures after which pregnancy is not expected"
Description: """
  Removal of the womb and sterilization.
  Source: SNOMED CT, as used in public quality measures and synthetic records; to be reviewed against a release.
"""
* insert Metadata
* $sct#116140006 "Total hysterectomy (procedure)"
* $sct#236886002 "Hysterectomy (procedure)"
* $sct#287664005 "Bilateral tubal ligation (procedure)"
