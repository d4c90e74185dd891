Instance: kap-session-readiness
InstanceOf: PlanDefinition
Usage: #definition
Title: "Readiness for a dosing session"
Description: "May this session begin? One action per check of the day, each with its role, its logic and its source."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/PlanDefinition/kap-session-readiness"
* name = "KapSessionReadinessPlan"
* title = "Readiness for a dosing session"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#clinical-protocol
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Patient
* description = """
  Every check is met, not met or unknown. The decision is the first that applies: defer (an exclusion is met or an inclusion is
  not), needs-review (a review is met), insufficient-data (any check is unknown), ready. A clinician decides.
"""
* library = "https://kapfhir.org/ig/Library/KapReadiness|0.1.0"

// What must be
* insert ReadinessAction(consent, Consent, product label, [["Informed consent to off-label use: practice statements; consent topics of this guide."]])
* insert FixedRole(inclusion)
* insert ReadinessAction(candidacy, Candidacy, clinic practice, [["The screening by the candidacy protocol, or a clinician's decision above it. The window of 90 days is an assumption."]])
* insert FixedRole(inclusion)
* insert ReadinessAction(identity, Identity, safety program, [["Monitoring form of the US safety program for esketamine, 11/2021: identity is checked at every session."]])
* insert FixedRole(inclusion)
* insert ReadinessAction(escort, Escort, product label, [["Spravato US prescribing information, March 2019: somebody else drives home."]])
* insert FixedRole(inclusion)
* insert ReadinessAction(no-driving, No driving, product label, [["Spravato US prescribing information, March 2019: no driving or machines until the next day after a restful sleep."]])
* insert FixedRole(inclusion)
* insert ReadinessAction(companion, Companion at home, cohort, [["Hull et al. 2022: in a session at home an adult is physically present, confirmed by video."]])
* insert FixedRole(inclusion)

// What puts the session off
* insert ReadinessAction(severe-blood-pressure, Severe blood pressure, product label, [["Swiss ketamine product information: contraindicated above 180/100 mm[Hg] at rest while not controlled."]])
* insert FixedRole(exclusion)
* insert ReadinessAction(food, Food, product label digests, [["Digests of the Spravato label: no food for 2 hours. Before an injection: Ketalar US prescribing information 10/2024 asks for fasting; 6 hours are an assumption."]])
* insert FixedRole(exclusion)
* insert ReadinessAction(liquid, Liquid, product label digests, [["Digests of the Spravato label: no liquid for 30 minutes. Before an injection: Ketalar US prescribing information 10/2024 asks for fasting; 2 hours are an assumption."]])
* insert FixedRole(exclusion)
* insert ReadinessAction(alcohol, Alcohol, clinic practice, [["NHS clinics: no alcohol for 24 hours."]])
* insert FixedRole(exclusion)
* insert ReadinessAction(nasal-spray, Nasal spray, product label digests, [["Digests of the Spravato label: nasal corticosteroids and decongestants at least 1 hour before."]])
* insert FixedRole(exclusion)
* insert ReadinessAction(pregnancy, Pregnancy, product label, [["Spravato US prescribing information, section 8.1: not recommended in pregnancy. A test of at most 7 days is an assumption."]])
* insert FixedRole(exclusion)

// What a clinician weighs
* insert ReadinessAction(elevated-blood-pressure, Elevated blood pressure, product label, [["Spravato US prescribing information, March 2019: above 140/90 mm[Hg] before the dose, weigh a delay."]])
* insert FixedRole(review)
* insert ReadinessAction(suicidality, Suicidality, expert opinion, [["Columbia screener since the last contact; any level asks for a review on the same day."]])
* insert FixedRole(review)
* insert ReadinessAction(benzodiazepine, Benzodiazepine, systematic review, [["Veraart et al. 2021: benzodiazepines shorten the effect; monitoring form of the US safety program asks for them."]])
* insert FixedRole(review)
* insert ReadinessAction(stimulant, Stimulant, product label, [["Spravato US prescribing information, section 7: blood pressure may rise. Holding the drug on the day is an assumption."]])
* insert FixedRole(review)
* insert ReadinessAction(medication-change, Medication change, safety program, [["Monitoring form of the US safety program for esketamine: changes of drugs since the last visit."]])
* insert FixedRole(review)
