// Thirty days are an assumption. A comparison that a date without time leaves open counts as kept.
Invariant: kap-ketamine-14
Description: "The weight was measured at most 30 days before the dose, and not after it."
Severity: #error
Expression: "extension('https://kapfhir.org/ig/StructureDefinition/kap-weight-measured').value.ofType(dateTime).where(($this + 30 days < (%resource.effective.ofType(dateTime) | %resource.effective.ofType(Period).start)) or ($this > (%resource.effective.ofType(dateTime) | %resource.effective.ofType(Period).start))).empty()"
