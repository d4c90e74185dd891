// The rule is content of the form, so that a new instrument brings its own and the server needs no new code.
Extension: KapSafetyRule
Id: kap-safety-rule
Title: "Safety rule"
Description: "What answer to this item raises a safety flag, whatever the total, and which flag."
Context: Questionnaire.item
* insert Metadata
* extension contains
    flag 1..1 and
    when 1..1
* extension[flag] ^short = "The code of the flag that is raised"
* extension[flag].value[x] 1..1
* extension[flag].value[x] only Coding
* extension[flag].valueCoding from KapSafetyFlagVS (required)
* extension[when] ^short = "FHIRPath over the response in %resource; the flag is raised when it is true"
* extension[when].value[x] 1..1
* extension[when].value[x] only Expression
