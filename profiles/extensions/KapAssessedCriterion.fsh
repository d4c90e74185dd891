Extension: KapAssessedCriterion
Id: kap-assessed-criterion
Title: "Assessed criterion"
Description: """
  One criterion as it was answered when the assessment was made, so that a later one can say what changed; with what the assessment
  before it had said, where that was different.
"""
Context: RiskAssessment
* insert Metadata
* extension contains
    code 1..1 and
    role 1..1 and
    result 1..1 and
    explanation 1..1 and
    evidence 0..* and
    previousRole 0..1 and
    previousResult 0..1 and
    previousExplanation 0..1
* extension[code].value[x] 1..1
* extension[code].value[x] only Coding
* extension[role].value[x] 1..1
* extension[role].value[x] only code
* extension[role].valueCode from KapCriterionRoleVS (required)
* extension[result].value[x] 1..1
* extension[result].value[x] only code
* extension[result].valueCode from KapCriterionResultVS (required)
* extension[explanation].value[x] 1..1
* extension[explanation].value[x] only string
* extension[evidence].value[x] 1..1
* extension[evidence].value[x] only Reference
* extension[previousRole].value[x] 1..1
* extension[previousRole].value[x] only code
* extension[previousRole].valueCode from KapCriterionRoleVS (required)
* extension[previousResult].value[x] 1..1
* extension[previousResult].value[x] only code
* extension[previousResult].valueCode from KapCriterionResultVS (required)
* extension[previousExplanation].value[x] 1..1
* extension[previousExplanation].value[x] only string
