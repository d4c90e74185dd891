// Which records are labeled, and how, is content of the guide: a new code needs no code in the server.
Extension: KapSensitivityRule
Id: kap-sensitivity-rule
Title: "Sensitivity rule"
Description: "The labels that a record gets when it is stored, because it carries a code of this value set anywhere, or answers a form or an item that does."
Context: ValueSet
* insert Metadata
* extension contains
    label 1..* and
    resourceType 0..*
* extension[label] ^short = "A label that is put into meta.security"
* extension[label].value[x] 1..1
* extension[label].value[x] only Coding
* extension[resourceType] ^short = "The rule holds for records of these types only; for all if none is given"
* extension[resourceType].value[x] 1..1
* extension[resourceType].value[x] only code
* extension[resourceType].valueCode from http://hl7.org/fhir/ValueSet/resource-types (required)
