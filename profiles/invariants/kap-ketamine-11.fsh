// Source: Spravato US label; one device holds 28 mg.
Invariant: kap-ketamine-11
Description: "Intranasal esketamine is given as 28, 56 or 84 mg."
Severity: #error
Expression: "(medication.ofType(CodeableConcept).coding.where((system = 'http://www.nlm.nih.gov/research/umls/rxnorm' and code = '2119365') or (system = 'http://www.whocc.no/atc' and (code = 'N06AX27' or code = 'N01AX14'))).exists() and dosage.route.coding.where(system = 'http://snomed.info/sct' and code = '46713006').exists()) implies (dosage.dose.value = 28 or dosage.dose.value = 56 or dosage.dose.value = 84)"
