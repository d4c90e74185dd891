CodeSystem: KapReadinessDecisionCS
Id: kap-readiness-decision
Title: "Decision on a session"
Description: """
  Whether a dosing session may begin: the first that applies, in this order.
"""
* insert Metadata
* ^caseSensitive = true
* #defer "Defer" "A condition for the session is not met, or something puts it off today: try later."
* #needs-review "Needs review" "Nothing puts the session off, and a clinician must weigh something before the dose."
* #insufficient-data "Insufficient data" "Nothing speaks against the session so far, and at least one check is open."
* #ready "Ready" "Every check is answered and none speaks against the session."
