CodeSystem: KapCriterionResultCS
Id: kap-criterion-result
Title: "Result of a criterion"
Description: """
  What the record says about one criterion. Silence of the record is unknown, never no.
"""
* insert Metadata
* ^caseSensitive = true
* #met "Met" "The record shows that the criterion applies."
* #not-met "Not met" "The record states that the criterion does not apply, or a measurement in its window shows it."
* #unknown "Unknown" "The record does not say; the answer lists what would settle it."
