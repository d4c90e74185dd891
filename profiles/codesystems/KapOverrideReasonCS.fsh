CodeSystem: KapOverrideReasonCS
Id: kap-override-reason
Title: "Reason to override"
Description: """
  Why a clinician does not follow a card about candidacy.
"""
* insert Metadata
* ^caseSensitive = true
* #benefit-outweighs-risk "Benefit outweighs risk" "The clinician has weighed the reason and treats nevertheless."
* #record-is-wrong "The record is wrong" "The entry behind the reason is not true of this person."
* #settled-elsewhere "Settled elsewhere" "What is missing or in doubt is settled in another record."
* #not-for-psychotherapy "Not for psychotherapy" "The drug is ordered for another purpose, anesthesia for one."
