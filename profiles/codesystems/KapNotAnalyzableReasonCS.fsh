CodeSystem: KapNotAnalyzableReasonCS
Id: kap-not-analyzable-reason
Title: "Reason for not being analyzable"
Description: """
  Why a person of a cohort is not behind the numbers of one instrument at one timepoint; the first that applies.
"""
* insert Metadata
* ^caseSensitive = true
* #not-visible "Not visible" "Is a member of the group whom the caller may not see, or who is not in the store."
* #not-treated "Not treated" "Has no index dose."
* #index-outside-period "Index dose outside the period" "Has an index dose, but not between the start and the end that were asked for."
* #no-baseline "No baseline" "Was treated, and has no score of the instrument in the 14 days up to the index dose."
* #no-follow-up "No follow-up" "Was treated and has a baseline, and has no score of the instrument at the timepoint."
