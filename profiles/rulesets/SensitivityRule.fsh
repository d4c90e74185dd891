// A confidentiality and the first sensitivity that records with these codes are labeled with; used by the value sets of sensitivity.
RuleSet: SensitivityRule(confidentiality, sensitivity)
* ^extension[0].url = "https://kapfhir.org/ig/StructureDefinition/kap-sensitivity-rule"
* ^extension[0].extension[0].url = "label"
* ^extension[0].extension[0].valueCoding = $v3-confidentiality#{confidentiality}
* ^extension[0].extension[1].url = "label"
* ^extension[0].extension[1].valueCoding = $v3-act-code#{sensitivity}

// One more label, after SensitivityRule.
RuleSet: AlsoLabeled(code)
* ^extension[0].extension[+].url = "label"
* ^extension[0].extension[=].valueCoding = $v3-act-code#{code}

// The rule holds for this type only, and for others named so; after SensitivityRule.
RuleSet: OnlyLabeledIn(type)
* ^extension[0].extension[+].url = "resourceType"
* ^extension[0].extension[=].valueCode = #{type}
