Profile: KapSafetyFlag
Parent: Flag
Id: kap-safety-flag
Title: "Safety flag"
Description: """
  An answer asks for a clinician's review on the same day. It stays active until a clinician closes it, whatever is answered
  later.
"""
* insert Metadata
* obeys kap-safety-flag-1
* meta.security MS
* meta.security ^short = "Suicidality: R with PSY or MH where the source demands it"
* extension contains $flag-detail named detail 0..* MS
* extension[detail] ^short = "The answers that raised it"
* status MS
* category 1..* MS
* category = $flag-category#safety
* code MS
* code from KapSafetyFlagVS (required)
* subject MS
* subject only Reference(Patient)
* period 1..1 MS
* period.start 1..1 MS
  * ^short = "When the answers were given"
* period.end MS
  * ^short = "When a clinician closed it"
* encounter MS
* author MS
