Instance: kap-safety-flag-raised
InstanceOf: Basic
Usage: #definition
Title: "Safety flag raised"
Description: "A safety flag is active, such as after an answer that speaks of suicidal thoughts."
* insert Topic(kap-safety-flag-raised, SafetyFlagRaisedTopic, Safety flag raised, [["A safety flag is active, such as after an answer that speaks of suicidal thoughts."]])
* insert Trigger([["A Flag under the profile KapSafetyFlag becomes active."]], Flag, _profile:not=https://kapfhir.org/ig/StructureDefinition/kap-safety-flag, _profile=https://kapfhir.org/ig/StructureDefinition/kap-safety-flag, [["%current.meta.profile.where($this.startsWith('https://kapfhir.org/ig/StructureDefinition/kap-safety-flag')).exists() and %current.status = 'active' and (%previous.empty() or %previous.status != 'active')"]])
* insert FilteredBy(Flag, patient, [["The person."]])
* insert Shape(Flag, Flag:subject)
