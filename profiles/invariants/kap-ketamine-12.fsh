// Catches a slip of the decimal point; the two limits are an assumption.
Invariant: kap-ketamine-12
Description: "The dose and the dose per body weight belong to a body weight of 30 to 300 kg."
Severity: #error
Expression: "extension('https://kapfhir.org/ig/StructureDefinition/kap-dose-per-weight').value.ofType(Quantity).all(%resource.dosage.dose.value.empty() or (value > 0 and %resource.dosage.dose.value / value >= 30 and %resource.dosage.dose.value / value <= 300))"
