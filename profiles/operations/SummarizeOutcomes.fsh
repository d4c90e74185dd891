Instance: summarize-outcomes
InstanceOf: OperationDefinition
Usage: #definition
Title: "Summarize outcomes"
Description: "Is it working? The course of one person, or the numbers of a cohort with their denominators."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/OperationDefinition/summarize-outcomes"
* name = "SummarizeOutcomes"
* title = "Summarize outcomes"
* kind = #operation
* description = """
  Summarizes treatment, scores and adverse effects from the index dose on. For a Patient it gives the course of one person;
  for a Group, or for everyone the caller may see, the numbers of the cohort. Improvement is positive change: baseline minus
  follow-up. Rates and percent changes are fractions.
"""
* affectsState = false
* code = #summarize-outcomes
* resource[+] = #Patient
* resource[+] = #Group
* system = true
* type = false
* instance = true
* insert Parameter(in, instrument, 0, "*", string, [["An instrument as system|code. Default: all."]])
* parameter[=].searchType = #token
* insert Parameter(in, start, 0, "1", date, [["Index doses from this day on."]])
* insert Parameter(in, end, 0, "1", date, [["Index doses up to and including this day."]])
* insert Parameter(in, stratify, 0, "*", code, [["What to split a cohort by."]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical(KapStratifierVS)
* insert Parameter(in, minimumCellSize, 0, "1", integer, [["Cells of a cohort with fewer people are withheld. Default: 11."]])
* insert Parameter(in, asOf, 0, "1", dateTime, [["What happened later is not seen. Default: now. Not in the future."]])
* insert Parameter(in, includeEsketamine, 0, "1", boolean, [["Count doses of esketamine too. Default: false."]])
* insert Parameter(in, madrsRemission, 0, "1", integer, [["The highest MADRS total that is remission, 0 to 60. Default: 12; other trials took 10."]])
* insert Parameter(in, responseShare, 0, "1", decimal, [["How much of the baseline must be gone in a response, above 0 and up to 1. Default: 0.5. Without effect on PCL-5, whose rule is 10 points."]])
* insert Group(out, denominator, 0, "*", [["Cohort: who is behind the numbers of one instrument at one timepoint, and why the rest is not."]])
* parameter[=] insert DenominatorParts
* insert Group(out, treatment, 0, "1", [["Person: what was given."]])
* parameter[=] insert TreatmentParts
* insert Group(out, outcome, 0, "*", [["Person: one instrument over time. Cohort: one instrument at one timepoint."]])
* parameter[=] insert OutcomeParts
* insert Group(out, durability, 0, "*", [["Cohort: how long the first response lasts, by Kaplan-Meier; censored at the last score."]])
* parameter[=] insert DurabilityParts
* insert Group(out, safety, 0, "*", [["One adverse effect, or, without an effect, the monitoring of blood pressure."]])
* parameter[=] insert SafetyParts
* insert Group(out, stratum, 0, "*", [["Cohort: the same numbers for a part of it."]])
* parameter[=] insert StratumParts
* insert Parameter(out, report, 0, "1", MeasureReport, [["The same as a MeasureReport: individual for a person, summary for a cohort."]])

RuleSet: DenominatorParts
* insert Part(instrument, 1, "1", Coding, [["The instrument."]])
* insert Part(timepoint, 1, "1", code, [["The timepoint."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapTimepointVS)
* insert Part(enrolled, 1, "1", Element, [["Everyone in the cohort: an integer, or a string where it is withheld: <11 below the minimum cell size, and withheld for the sake of another cell. The same holds for the next three."]])
* insert Part(treated, 1, "1", Element, [["Those with an index dose."]])
* insert Part(withBaseline, 1, "1", Element, [["Those treated with a baseline in this instrument."]])
* insert Part(analyzable, 1, "1", Element, [["Those with a baseline and a score at this timepoint."]])
* insert PartGroup(reason, 0, "*", [["Why others are not analyzable."]])
* part[=] insert ReasonParts

RuleSet: ReasonParts
* insert Part(code, 1, "1", code, [["The reason."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapNotAnalyzableReasonVS)
* insert Part(count, 1, "1", integer, [["How many people. The reasons between two groups of which one is withheld are left out."]])

RuleSet: TreatmentParts
* insert Part(index, 0, "1", dateTime, [["The index dose: the first completed administration of ketamine."]])
* insert Part(sessions, 1, "1", integer, [["Dosing sessions."]])
* insert Part(doses, 1, "1", integer, [["Doses."]])
* insert Part(cumulativeDose, 0, "1", Quantity, [["All doses together in mg."]])
* insert Part(lastDose, 0, "1", dateTime, [["The latest dose."]])
* insert Part(routes, 0, "*", Coding, [["The routes used."]])

RuleSet: OutcomeParts
* insert Part(instrument, 1, "1", Coding, [["The instrument."]])
* insert PartGroup(baseline, 0, "1", [["Person: the last score in the 14 days up to the index dose."]])
* part[=] insert BaselineParts
* insert PartGroup(point, 0, "*", [["Person: the score at one timepoint."]])
* part[=] insert PointParts
* insert Part(timeToResponse, 0, "1", Duration, [["Person: from the index dose to the first response."]])
* insert Part(responseLostAfter, 0, "1", Duration, [["Person: from the first response to its loss; with the comparator >, not lost up to then."]])
* insert Part(timepoint, 0, "1", code, [["Cohort: the timepoint."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapTimepointVS)
* insert Part(n, 0, "1", Element, [["Cohort: people analyzed, an integer; a string in a withheld cell, which then has no other number."]])
* insert Part(baselineMean, 0, "1", decimal, [["Cohort: mean of the baseline scores."]])
* insert Part(baselineSd, 0, "1", decimal, [["Cohort: sample standard deviation of the baseline scores."]])
* insert Part(followupMean, 0, "1", decimal, [["Cohort: mean of the scores at the timepoint."]])
* insert Part(followupSd, 0, "1", decimal, [["Cohort: sample standard deviation of the scores at the timepoint."]])
* insert Part(meanChange, 0, "1", decimal, [["Cohort: mean change; positive is better."]])
* insert Part(meanChangeLow, 0, "1", decimal, [["Cohort: lower end of its 95 % interval (Student's t)."]])
* insert Part(meanChangeHigh, 0, "1", decimal, [["Cohort: upper end of its 95 % interval (Student's t)."]])
* insert Part(effectSize, 0, "1", decimal, [["Cohort: mean change divided by the baseline standard deviation of those analyzed."]])
* insert RateParts(response, [["Cohort: people with a response."]])
* insert RateParts(remission, [["Cohort: people in remission."]])
* insert RateParts(worsened, [["Cohort: people with a higher score than at baseline."]])
* insert Part(responseRateImputed, 0, "1", decimal, [["Cohort: response rate over all treated with a baseline, with a missing score counted as no response."]])

RuleSet: RateParts(name, documentation)
* insert Part({name}Count, 0, "1", integer, {documentation})
* insert Part({name}Rate, 0, "1", decimal, [["Their share of n, a fraction."]])
* insert Part({name}Low, 0, "1", decimal, [["Lower end of its 95 % interval (Wilson)."]])
* insert Part({name}High, 0, "1", decimal, [["Upper end of its 95 % interval (Wilson)."]])

RuleSet: BaselineParts
* insert Part(value, 1, "1", decimal, [["The score."]])
* insert Part(effective, 1, "1", dateTime, [["When it was taken."]])
* insert Part(reference, 0, "1", Reference, [["The Observation."]])

RuleSet: PointParts
* insert Part(timepoint, 1, "1", code, [["The timepoint."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapTimepointVS)
* insert Part(value, 1, "1", decimal, [["The score."]])
* insert Part(effective, 1, "1", dateTime, [["When it was taken."]])
* insert Part(change, 0, "1", decimal, [["Baseline minus this score; positive is better."]])
* insert Part(percentChange, 0, "1", decimal, [["Change divided by the baseline, a fraction; absent when the baseline is zero."]])
* insert Part(response, 0, "1", boolean, [["Whether this is a response."]])
* insert Part(remission, 0, "1", boolean, [["Whether this is remission."]])
* insert Part(worsened, 0, "1", boolean, [["Whether the score is higher than at baseline."]])
* insert Part(reference, 0, "1", Reference, [["The Observation."]])

RuleSet: DurabilityParts
* insert Part(instrument, 1, "1", Coding, [["The instrument."]])
* insert Part(responders, 1, "1", Element, [["People with a first response: an integer, or a string where it is withheld."]])
* insert Part(median, 0, "1", decimal, [["Days at which half have lost the response; absent if that is never reached."]])
* insert PartGroup(point, 0, "*", [["One point of the curve."]])
* part[=] insert SurvivalParts

RuleSet: SurvivalParts
* insert Part(days, 1, "1", integer, [["Days since the first response."]])
* insert Part(atRisk, 1, "1", Element, [["People followed that long: an integer, or a string where it is withheld."]])
* insert Part(survival, 0, "1", decimal, [["Share still responding, a fraction; absent where it is withheld or nobody responded."]])

RuleSet: SafetyParts
* insert Part(effect, 0, "1", Coding, [["The adverse effect; absent in the one about monitoring."]])
* insert Part(sessions, 1, "1", integer, [["Dosing sessions looked at."]])
* insert Part(sessionsWithEvent, 0, "1", integer, [["Those of them with the effect, once per session."]])
* insert Part(worstSeverity, 0, "1", code, [["Person: the worst severity on record."]])
* insert Part(rate, 0, "1", decimal, [["Cohort: share of sessions with the effect, a fraction."]])
* insert Part(rateLow, 0, "1", decimal, [["Cohort: lower end of its 95 % interval (Wilson)."]])
* insert Part(rateHigh, 0, "1", decimal, [["Cohort: upper end of its 95 % interval (Wilson)."]])
* insert Part(peakSystolic, 0, "1", Quantity, [["Person: the highest systolic pressure in a session from the dose on, in mm[Hg]."]])
* insert Part(peakDiastolic, 0, "1", Quantity, [["Person: the highest diastolic pressure in a session from the dose on, in mm[Hg]."]])
* insert PartGroup(monitoring, 0, "1", [["In how many sessions blood pressure was measured when it must be; by the times of the readings."]])
* part[=] insert MonitoringParts

RuleSet: MonitoringParts
* insert Part(before, 1, "1", integer, [["Sessions with a reading in the two hours before the dose."]])
* insert Part(fortyMinutes, 1, "1", integer, [["Sessions with a reading 30 to 60 minutes after its start."]])
* insert Part(twoHours, 1, "1", integer, [["Sessions with a reading two hours after its start or later."]])
* insert Part(complete, 1, "1", integer, [["Sessions with all three."]])
* insert Part(completeRate, 0, "1", decimal, [["Cohort: their share of the sessions, a fraction."]])
* insert Part(completeLow, 0, "1", decimal, [["Cohort: lower end of its 95 % interval (Wilson)."]])
* insert Part(completeHigh, 0, "1", decimal, [["Cohort: upper end of its 95 % interval (Wilson)."]])

RuleSet: StratumParts
* insert Part(stratifier, 1, "1", code, [["What the cohort is split by."]])
* part[=].binding.strength = #required
* part[=].binding.valueSet = Canonical(KapStratifierVS)
* insert Part(value, 1, "1", string, [["The part of the cohort."]])
* insert PartGroup(denominator, 0, "*", [["As for the whole cohort."]])
* part[=] insert DenominatorParts
* insert PartGroup(outcome, 0, "*", [["As for the whole cohort."]])
* part[=] insert OutcomeParts
* insert PartGroup(durability, 0, "*", [["As for the whole cohort."]])
* part[=] insert DurabilityParts
* insert PartGroup(safety, 0, "*", [["As for the whole cohort."]])
* part[=] insert SafetyParts
