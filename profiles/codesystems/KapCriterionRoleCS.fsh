CodeSystem: KapCriterionRoleCS
Id: kap-criterion-role
Title: "Role of a criterion"
Description: """
  What a criterion does to the decision when it is met, not met or unknown.
"""
* insert Metadata
* ^caseSensitive = true
* #inclusion "Inclusion" "Must be met: not met means not indicated."
* #exclusion "Exclusion" "Must not be met: met means excluded."
* #review "Review" "Met means that a clinician must decide."
* #caution "Caution" "Met does not stop the treatment but changes how it is given or watched; unknown does not hold it up."
