Instance: kap-course
InstanceOf: PlanDefinition
Usage: #definition
Title: "Course of ketamine-assisted psychotherapy"
Description: "Preparation, induction, integration, follow-up and maintenance: what happens when, and what is recorded."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/PlanDefinition/kap-course"
* name = "KapCoursePlan"
* title = "Course of ketamine-assisted psychotherapy"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#clinical-protocol
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Patient
* description = """
  A frame, not a prescription: number and spacing of sessions are what published series did, and a clinician decides about each.
  Whoever applies it makes a CarePlan under the profile KapCarePlan. Times are counted from the start of the first dose unless a
  step says otherwise.
"""

* insert Phase(preparation, preparation, Preparation, [["Screening, consent, a baseline and at least one session of therapy before the first dose."]], [["Yermus et al. 2023 (therapy around the doses); Hull et al. 2022 (screening and consent)."]])
* insert Step(screening, Decide about candidacy, [["Screen the person; a clinician decides."]], [["Hull et al. 2022; Spravato US prescribing information, sections 4 and 5."]])
* insert StepUses(PlanDefinition/kap-candidacy)
* insert Step(pre-screening, Pre-screening questionnaire, [["The exclusion list in plain language, before the candidacy is decided."]], [["Criteria and sources as in the protocol kap-candidacy."]])
* insert StepUses(Questionnaire/kap-pre-screening)
* insert StepDue(before-start, screening, 0, d)
* insert Step(consent, Consent, [["Consent to the treatment, off-label use named, and to the use of information."]], [["American Society of Ketamine Physicians, basic practice statements 2018."]])
* insert Step(baseline-phq-9, Baseline PHQ-9, [["In the 14 days up to the first dose."]], [["McInnes et al. 2022."]])
* insert StepUses(Questionnaire/phq-9)
* insert StepDue(before-start, dose, 14, d)
* insert Step(baseline-gad-7, Baseline GAD-7, [["In the 14 days up to the first dose."]], [["Hull et al. 2022."]])
* insert StepUses(Questionnaire/gad-7)
* insert StepDue(before-start, dose, 14, d)
* insert Step(baseline-pcl-5, Baseline PCL-5, [["In the 14 days up to the first dose, when post-traumatic stress is treated."]], [["Parks et al.; Feder et al. 2021."]])
* insert StepUses(Questionnaire/pcl-5)
* insert StepDue(before-start, dose, 14, d)
* insert Step(preparation-session, Preparation session, [["Intentions, expectations, safety plan, an escort for the way home."]], [["Yermus et al. 2023."]])
* action[=].action[=].code = $kap-session-type#preparation

* insert Phase(induction, induction, Induction, [["At most eight dosing sessions in the 28 days from the first dose; the steps are those of each session."]], [["McInnes et al. 2022: 4 to 8 infusions in 7 to 28 days."]])
* action[=].cardinalityBehavior = #multiple
* action[=].timingTiming.repeat.boundsDuration = 28 'd'
* action[=].timingTiming.repeat.count = 4
* action[=].timingTiming.repeat.countMax = 8
* action[=].relatedAction.actionId = "preparation"
* action[=].relatedAction.relationship = #after-end
* insert Step(readiness, Readiness and blood pressure before the dose, [["A reading above 140/90 mm[Hg] is a reason to weigh a delay."]], [["Spravato US prescribing information, section 5.6."]])
* insert StepDue(before-start, dose, 0, min)
* insert Step(dose, Dose, [["Within the low-dose limits of its route."]], [["Fava et al. 2018; Hull et al. 2022; the page on dose limits."]])
* action[=].action[=].code = $kap-session-type#dosing
* insert Step(pressure-40-minutes, Blood pressure at 40 minutes, [["About 40 minutes after the start of the dose, when it usually peaks; then until it falls."]], [["Spravato US prescribing information, section 2."]])
* insert StepDue(after-start, dose, 40, min)
* insert Step(observation, Observation and discharge, [["At least two hours from the start of the dose; a clinician judges whether the person may leave, with an escort."]], [["Spravato US prescribing information, section 2."]])
* insert StepDue(after-start, dose, 2, h)
* insert Step(side-effects, Side effects, [["What was felt, how strongly, and whether it had passed before the person left."]], [["Spravato US prescribing information, section 6."]])
* insert StepUses(Questionnaire/kap-side-effects)
* insert StepDue(after-start, dose, 2, h)
* insert Step(monitoring-form, Monitoring form, [["Filled in and submitted within seven days of the session; only where a risk program asks for it, as for esketamine."]], [["Spravato REMS patient monitoring form, 2021."]])
* insert StepUses(Questionnaire/kap-monitoring-form)
* action[=].action[=].code = $kap-task#submit-monitoring-form
* action[=].action[=].relatedAction.actionId = "dose"
* action[=].action[=].relatedAction.relationship = #after-end
* action[=].action[=].relatedAction.offsetRange.low = 0 'd'
* action[=].action[=].relatedAction.offsetRange.high = 7 'd'

* insert Phase(integration, integration, Integration, [["Therapy after the first and the second dose, then after every second one."]], [["Yermus et al. 2023."]])
* action[=].cardinalityBehavior = #multiple
* action[=].relatedAction.actionId = "dose"
* action[=].relatedAction.relationship = #after-end
* insert Step(integration-session, Integration session, [["Works on what came up in the dosing session; no drug is given."]], [["Yermus et al. 2023."]])
* action[=].action[=].code = $kap-session-type#integration

* insert FollowUp(1, day-7)
* insert FollowUp(2, week-2)
* insert FollowUp(4, week-4)
* insert FollowUp(8, week-8)

* insert Phase(maintenance, maintenance, Maintenance, [["Further doses at longer intervals, weekly to monthly, to keep a response; each as in induction. The evidence is weak."]], [["CANMAT 2021: maintenance has evidence of level 3; Spravato US prescribing information, section 2: weekly, then every one or two weeks."]])
* action[=].cardinalityBehavior = #multiple
* action[=].requiredBehavior = #could
* action[=].relatedAction.actionId = "induction"
* action[=].relatedAction.relationship = #after-end
* insert Step(maintenance-dose, Maintenance dose, [["With the same readiness check, monitoring and discharge as a dose of induction."]], [["Spravato US prescribing information, section 2."]])
* action[=].action[=].code = $kap-session-type#dosing
* action[=].action[=].timingTiming.repeat.frequency = 1
* action[=].action[=].timingTiming.repeat.period = 1
* action[=].action[=].timingTiming.repeat.periodMax = 4
* action[=].action[=].timingTiming.repeat.periodUnit = #wk

// The scores of one follow-up; the timepoint is that of the operation summarize-outcomes.
RuleSet: FollowUp(weeks, timepoint)
* insert FollowUpPhase({weeks}, {timepoint})
* insert Step({timepoint}-phq-9, PHQ-9, [["The timepoint {timepoint} of summarize-outcomes."]], [["McInnes et al. 2022; Feder et al. 2021."]])
* insert StepUses(Questionnaire/phq-9)
* insert Step({timepoint}-gad-7, GAD-7, [["The timepoint {timepoint} of summarize-outcomes."]], [["Hull et al. 2022."]])
* insert StepUses(Questionnaire/gad-7)
* insert Step({timepoint}-pcl-5, PCL-5, [["The timepoint {timepoint} of summarize-outcomes, when post-traumatic stress is treated."]], [["Feder et al. 2021."]])
* insert StepUses(Questionnaire/pcl-5)

RuleSet: FollowUpPhase(weeks, timepoint)
* action[+].id = "{timepoint}"
* action[=].title = "Follow-up {timepoint}"
* action[=].description = "Scores {weeks} week(s) after the first dose: whether there is a response, and whether it lasts."
* action[=].documentation.type = #citation
* action[=].documentation.citation = "McInnes et al. 2022: response kept by 80 % at 4 and 60 % at 8 weeks; Feder et al. 2021: median loss after 27.5 days."
* action[=].groupingBehavior = #logical-group
* action[=].selectionBehavior = #all
* action[=].relatedAction.actionId = "dose"
* action[=].relatedAction.relationship = #after-start
* action[=].relatedAction.offsetDuration = {weeks} 'wk'
