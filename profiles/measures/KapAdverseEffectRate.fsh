Instance: kap-adverse-effect-rate
InstanceOf: Measure
Usage: #definition
Title: "Adverse effect rate"
Description: "In how many sessions there was an adverse effect, and which."
* insert InstanceMetadata
* insert CountsSessions
* url = "https://kapfhir.org/ig/Measure/kap-adverse-effect-rate"
* name = "KapAdverseEffectRate"
* title = "Adverse effect rate"
* version = "0.1.0"
* description = """
  Of the sessions, how many had an adverse effect: any at all, and one group per common effect. A session counts once per effect. An
  effect belongs to the dose that it is suspected of, else to the dose of its encounter, else to the dose of the 24 hours before. The
  period is that of the index dose.
"""
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "Spravato US prescribing information, section 6: dissociation, dizziness, nausea, sedation, vertigo, anxiety, increased blood pressure, vomiting."
* library = "https://kapfhir.org/ig/Library/KapSessionSafety|0.1.0"
* insert ProportionMeasure(outcome, decrease)
* insert Proportion(any, Sessions, Sessions, Sessions with an adverse effect)
* insert EffectProportion(dissociation, [[$kap-adverse-effect#dissociation-transient "Transient dissociation"]], Sessions with dissociation)
* insert EffectProportion(dizziness, [[$sct#404640003 "Dizziness"]], Sessions with dizziness)
* insert EffectProportion(nausea, [[$sct#422587007 "Nausea"]], Sessions with nausea)
* insert EffectProportion(vomiting, [[$sct#422400008 "Vomiting"]], Sessions with vomiting)
* insert EffectProportion(headache, [[$sct#25064002 "Headache"]], Sessions with headache)
* insert EffectProportion(sedation, [[$kap-adverse-effect#sedation "Sedation"]], Sessions with sedation)
* insert EffectProportion(anxiety, [[$kap-adverse-effect#anxiety-transient "Transient anxiety"]], Sessions with anxiety)
* insert EffectProportion(blood-pressure-increase, [[$kap-adverse-effect#blood-pressure-increase "Blood pressure increase"]], Sessions with blood pressure increase)

RuleSet: EffectProportion(id, code, numerator)
* insert Proportion({id}, Sessions, Sessions, {numerator})
* group[=].code = {code}
