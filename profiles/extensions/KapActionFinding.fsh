Extension: KapActionFinding
Id: kap-action-finding
Title: "Finding behind the criterion"
Description: """
  The expression that yields the whole finding of this action's criterion: result, explanation, evidence and what is missing.
  The action's condition yields the result alone.
"""
Context: PlanDefinition.action
* insert Metadata
* value[x] 1..1
* value[x] only Expression
