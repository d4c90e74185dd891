Profile: KapIndicationCondition
Parent: Condition
Id: kap-indication-condition
Title: "Indication"
Description: """
  The confirmed disorder that a person is treated for. Partial remission is active, full remission is not. For post-traumatic
  stress disorder the evidence is mixed: see the page on background and evidence.
"""
* insert Metadata
* obeys kap-indication-1 and kap-indication-2
* clinicalStatus MS
* verificationStatus 1..1 MS
* severity MS
* code 1..1 MS
* code from KapIndicationConditionsVS (extensible)
* subject only Reference(Patient)
* subject MS
* onset[x] MS
* onset[x] ^short = "Begin of the current episode: trials are counted from then"
* abatement[x] MS
* recordedDate MS
* asserter MS
* evidence MS
