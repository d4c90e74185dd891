Invariant: kap-care-plan-2
Description: "Each phase is planned once."
Severity: #error
Expression: "activity.detail.code.coding.where(system = 'https://kapfhir.org/ig/CodeSystem/kap-course-phase').code.isDistinct()"
