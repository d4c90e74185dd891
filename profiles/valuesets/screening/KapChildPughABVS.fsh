ValueSet: KapChildPughABVS
Id: kap-child-pugh-a-b
Title: "Child-Pugh class A or B"
Description: """
  Classes of liver impairment that are not severe.
  Source: SNOMED CT.
"""
* insert Metadata
* $sct#710065009 "Child-Pugh score class A (finding)"
* $sct#710066005 "Child-Pugh score class B (finding)"
