Instance: check-session-readiness
InstanceOf: OperationDefinition
Usage: #definition
Title: "Check session readiness"
Description: "May this dosing session begin, and why not? Every check of the day with its result, its evidence and its source."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/check-session-readiness"
* name = "CheckSessionReadiness"
* title = "Check session readiness"
* kind = #operation
* description = """
  Applies the readiness protocol to one person's record on the day of a session and answers with a recommendation and its
  reasons. It is three-valued: silence of the record is unknown, never no. A clinician decides.
"""
* affectsState = false
* code = #check-session-readiness
* comment = "On the type level the record comes in data, and nothing is read from the store."
* resource[+] = #Patient
* system = false
* type = true
* instance = true
* insert Parameter(in, data, 0, "1", Bundle, [["The record of one person, on the type level only. Nothing is read from the store."]])
* insert Parameter(in, asOf, 0, "1", dateTime, [["The moment just before the dose; a bare date is its end of day. Default: now. Not in the future."]])
* insert Parameter(out, decision, 1, "1", code, [["The decision: the first that applies, in the order of its code system."]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical(KapReadinessDecisionVS)
* insert Parameter(out, protocol, 1, "1", canonical, [["The protocol that was applied, with its version."]])
* insert Parameter(out, asOf, 1, "1", dateTime, [["The moment the answer holds for."]])
* insert Parameter(out, subject, 1, "1", Reference, [["The person."]])
* parameter[=].targetProfile = "http://hl7.org/fhir/StructureDefinition/Patient"
* insert Group(out, criterion, 1, "*", [["One check of the protocol; all of them are always listed."]])
* parameter[=] insert CriterionParts
