Extension: KapProtocolParameter
Id: kap-protocol-parameter
Title: "Protocol parameter"
Description: """
  A threshold or window that this protocol sets otherwise than the CQL does: the name of the CQL parameter and its value. A quantity
  carries the unit of the parameter's default in UCUM.
"""
Context: PlanDefinition
* insert Metadata
* extension contains name 1..1 and value 1..1
* extension[name].value[x] 1..1
* extension[name].value[x] only string
* extension[value].value[x] 1..1
* extension[value].value[x] only integer or decimal or Quantity
