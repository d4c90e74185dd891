ValueSet: KapTreatmentResistantDepressionConditionsVS
Id: kap-treatment-resistant-depression-conditions
Title: "Treatment-resistant depression"
Description: """
  Depression named as treatment resistant. ICD-10-CM has no such code.
  Source: VSAC set 2.16.840.1.113883.3.464.1003.105.12.1203.
"""
* insert Metadata
* $sct#1153570009 "Treatment resistant depression (disorder)"
