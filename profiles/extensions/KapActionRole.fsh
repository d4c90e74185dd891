Extension: KapActionRole
Id: kap-action-role
Title: "Role of the criterion"
Description: "What the criterion of this action does to the decision: a fixed role, or an expression that yields it where a policy decides."
Context: PlanDefinition.action
* insert Metadata
* value[x] 1..1
* value[x] only code or Expression
* valueCode from KapCriterionRoleVS (required)
