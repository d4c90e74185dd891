Instance: screen-candidate
InstanceOf: OperationDefinition
Usage: #definition
Title: "Screen a candidate"
Description: "May this person start ketamine-assisted psychotherapy, and why not? Every criterion with its result, its evidence and its source."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/screen-candidate"
* name = "ScreenCandidate"
* title = "Screen a candidate"
* kind = #operation
* description = """
  Applies a candidacy protocol to one person's record and answers with a recommendation and its reasons. It is three-valued:
  silence of the record is unknown, never no. A clinician decides.
"""
* affectsState = true
* code = #screen-candidate
* comment = """
  For one person decision, protocol, policy, asOf, subject, criterion and assessment are always there; for a Group total, summary,
  leftOut and screening. State changes only with persist; GET is accepted as long as persist is absent or false. On the type level the record comes
  in data, and nothing is read from the store.
"""
* resource[+] = #Patient
* resource[+] = #Group
* system = false
* type = true
* instance = true
* insert Parameter(in, data, 0, "1", Bundle, [["The record of one person, on the type level only. Nothing is read from the store."]])
* insert Parameter(in, protocol, 0, "1", canonical, [["The candidacy protocol. Default: https://kapfhir.org/ig/PlanDefinition/kap-candidacy."]])
* parameter[=].targetProfile = "http://hl7.org/fhir/StructureDefinition/PlanDefinition"
* insert Parameter(in, policy, 0, "1", code, [["How a history of substance use disorder counts. Default: strict-seed."]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical(KapSubstanceUsePolicyVS)
* insert Parameter(in, asOf, 0, "1", dateTime, [["The moment the question is asked for; a bare date is its end of day. Default: now. Not in the future."]])
* insert Parameter(in, assumeCompleteRecord, 0, "1", boolean, [["Take silence of the record as absence, and say so in the explanation. Measurements stay unknown. Default: false."]])
* insert Parameter(in, persist, 0, "1", boolean, [["Store the assessment, with one DetectedIssue per met exclusion and their Provenance. The same answer to the same question is stored once. Default: false."]])
* insert Parameter(out, decision, 0, "1", code, [["The decision: the first that applies, in the order of its code system."]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical(KapDecisionVS)
* insert Parameter(out, protocol, 0, "1", canonical, [["The protocol that was applied, with its version."]])
* insert Parameter(out, policy, 0, "1", code, [["The substance use policy that was applied."]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical(KapSubstanceUsePolicyVS)
* insert Parameter(out, asOf, 0, "1", dateTime, [["The moment the answer holds for."]])
* insert Parameter(out, subject, 0, "1", Reference, [["The person."]])
* parameter[=].targetProfile = "http://hl7.org/fhir/StructureDefinition/Patient"
* insert Group(out, criterion, 0, "*", [["One criterion of the protocol; all of them are always listed."]])
* parameter[=] insert CriterionParts
* insert Group(out, previous, 0, "1", [["The assessment that was stored last before this moment, if any."]])
* parameter[=] insert PreviousParts
* insert Group(out, change, 0, "*", [["A criterion whose result or role is not what the previous assessment said."]])
* parameter[=] insert ChangeParts
* insert Parameter(out, assessment, 0, "1", RiskAssessment, [["The decision as a resource of the profile KapCandidacyAssessment; stored with persist."]])
* insert Parameter(out, total, 0, "1", integer, [["On a Group: how many active members there are."]])
* insert Group(out, summary, 0, "*", [["On a Group: how many members a decision was made for."]])
* parameter[=] insert SummaryParts
* insert Group(out, leftOut, 0, "*", [["On a Group: a member who could not be screened."]])
* parameter[=] insert LeftOutParts
* insert Parameter(out, screening, 0, "*", Parameters, [["On a Group: the whole answer for one member."]])

RuleSet: CriterionParts
* insert Part(code, 1, "1", Coding, [["The criterion, from the code system kap-criterion."]])
* insert Part(role, 1, "1", code, [["What the criterion does to the decision under the applied policy."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapCriterionRoleVS)
* insert Part(result, 1, "1", code, [["What the record says: met, not-met or unknown."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapCriterionResultVS)
* insert Part(explanation, 1, "1", string, [["A sentence that a clinician can read to the patient."]])
* insert Part(evidence, 0, "*", Reference, [["The entries of the record that the result rests on."]])
* insert PartGroup(missing, 0, "*", [["What would settle an unknown result."]])
* part[=] insert MissingParts
* insert Part(source, 1, "1", string, [["Where the criterion comes from: a citation."]])
* insert Part(label, 0, "*", Coding, [["The security labels of this reason: those of its evidence, and its own."]])

RuleSet: PreviousParts
* insert Part(assessment, 1, "1", Reference, [["The RiskAssessment."]])
* insert Part(asOf, 1, "1", dateTime, [["The moment it holds for."]])
* insert Part(decision, 1, "1", code, [["Its decision."]])

RuleSet: ChangeParts
* insert Part(code, 1, "1", Coding, [["The criterion."]])
* insert Part(from, 1, "1", code, [["Its result then."]])
* insert Part(to, 1, "1", code, [["Its result now."]])
* insert Part(fromRole, 1, "1", code, [["Its role then."]])
* insert Part(toRole, 1, "1", code, [["Its role now."]])
* insert Part(fromExplanation, 1, "1", string, [["Why, then."]])
* insert Part(toExplanation, 1, "1", string, [["Why, now."]])
* insert Part(fromEvidence, 0, "*", Reference, [["What it rested on."]])
* insert Part(toEvidence, 0, "*", Reference, [["What it rests on."]])

RuleSet: SummaryParts
* insert Part(decision, 1, "1", code, [["The decision."]])
* insert Part(count, 1, "1", integer, [["How many members."]])

RuleSet: LeftOutParts
* insert Part(subject, 1, "1", Reference, [["The member."]])
* insert Part(code, 1, "1", code, [["Why, from the code system kap-error."]])
* insert Part(text, 1, "1", string, [["Why, in words."]])

RuleSet: MissingParts
* insert Part(text, 1, "1", string, [["What is missing, in words."]])
* insert Part(questionnaire, 0, "1", canonical, [["The Questionnaire whose answer would settle it."]])
* part[=].targetProfile = "http://hl7.org/fhir/StructureDefinition/Questionnaire"
* insert Part(dataRequirement, 0, "1", DataRequirement, [["The kind of record entry that would settle it."]])
