CodeSystem: KapDecisionCS
Id: kap-decision
Title: "Candidacy decision"
Description: """
  The answer of the screening operation: the first of these that applies, in this order.
"""
* insert Metadata
* ^caseSensitive = true
* #excluded "Excluded" "At least one exclusion is met."
* #not-indicated "Not indicated" "No exclusion is met, and at least one inclusion is not met."
* #needs-review "Needs review" "A review criterion is met: a clinician decides before anything else happens."
* #insufficient-data "Insufficient data" "An inclusion, exclusion or review criterion is unknown; the answer lists what would settle it."
* #eligible-with-caution "Eligible with caution" "Every inclusion is met, no exclusion or review criterion is, and at least one caution is met."
* #eligible "Eligible" "Every inclusion is met and no exclusion, review criterion or caution is."
