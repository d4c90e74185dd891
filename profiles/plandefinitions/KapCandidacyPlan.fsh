Instance: kap-candidacy
InstanceOf: PlanDefinition
Usage: #definition
Title: "Candidacy for ketamine-assisted psychotherapy"
Description: "May this person start? One action per criterion, each with its role, its logic and its source."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/PlanDefinition/kap-candidacy"
* name = "KapCandidacyPlan"
* title = "Candidacy for ketamine-assisted psychotherapy"
* version = "0.1.0"
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#clinical-protocol
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Patient
* description = """
  Every criterion is met, not met or unknown. The decision is the first that applies: excluded (an exclusion is met),
  not-indicated (an inclusion is not met), needs-review (a review criterion is met), insufficient-data (an inclusion, exclusion
  or review criterion is unknown), eligible-with-caution (a caution is met), eligible. It is a recommendation: a clinician decides.
"""
* library = "https://kapfhir.org/ig/Library/KapCandidacy|0.1.0"

// Inclusion
* insert CriterionAction(adult, Adult, product label, [["Spravato US prescribing information, 2020: not approved under 18 years."]])
* insert FixedRole(inclusion)
* insert CriterionAction(indication, Indication, cohort, [["Hull et al., J Affect Disord 2022;314:59: indications treated in practice. Evidence is strong for depression, open-label for anxiety and mixed for post-traumatic stress disorder."]])
* insert FixedRole(inclusion)
* insert CriterionAction(treatment-resistance, Treatment resistance, randomized trials, [["Fava et al. 2018, PMC6447473, and Popova et al. 2019: two adequate trials in the current episode; six weeks by payer policies."]])
* insert FixedRole(inclusion)
* insert CriterionAction(severity, Severity, cohort, [["Hull et al. 2022 and Parks et al.: PHQ-9 of 10, GAD-7 of 10, PCL-5 of 33; trials: MADRS of 20."]])
* insert FixedRole(inclusion)

// Exclusion
* insert CriterionAction(hypersensitivity, Hypersensitivity, product label, [["Spravato US prescribing information, section 4: contraindicated in hypersensitivity to ketamine, esketamine or an excipient."]])
* insert FixedRole(exclusion)
* insert CriterionAction(aneurysmal-vascular-disease, Aneurysmal vascular disease, product label, [["Spravato US prescribing information, section 4: contraindicated in aneurysmal vascular disease."]])
* insert FixedRole(exclusion)
* insert CriterionAction(arteriovenous-malformation, Arteriovenous malformation, product label, [["Spravato US prescribing information, section 4: contraindicated in arteriovenous malformation."]])
* insert FixedRole(exclusion)
* insert CriterionAction(intracerebral-hemorrhage, Intracerebral hemorrhage, product label, [["Spravato US prescribing information, section 4: contraindicated after intracerebral hemorrhage."]])
* insert FixedRole(exclusion)
* insert CriterionAction(raised-intracranial-pressure, Raised intracranial pressure, product label, [["Spravato US prescribing information, section 5.6: contraindicated where a rise of intracranial pressure is a serious risk."]])
* insert FixedRole(exclusion)
* insert CriterionAction(severe-hypertension, Severe hypertension, product label, [["Swiss ketamine product information: contraindicated above 180/100 mm[Hg] at rest while not controlled."]])
* insert FixedRole(exclusion)
* insert CriterionAction(unstable-cardiac-disease, Unstable cardiac disease, product label, [["UK Ketalar label: contraindicated in severe heart disease; Hull et al. 2022: uncontrolled heart disease excluded; PMC10812090: significant arrhythmia excluded. Infarction within six weeks: exclusion of the TRANSFORM trials, not verified."]])
* insert FixedRole(exclusion)
* insert CriterionAction(active-psychosis, Active psychosis, cohort, [["Hull et al. 2022: active psychosis excluded; Spravato US prescribing information: assess carefully."]])
* insert FixedRole(exclusion)
* insert CriterionAction(active-mania, Active mania, cohort, [["Hull et al. 2022: active mania excluded; PMC10812090: current mania excluded."]])
* insert FixedRole(exclusion)
* insert CriterionAction(substance-use, Substance use, product label, [["strict-seed: not recommended with any history; label: Spravato US prescribing information, boxed warning on abuse and misuse; trial-2y: trials in Cochrane CD011612, none within two years."]])
* insert RoleByPolicy(Substance use role)
* insert CriterionAction(pregnancy, Pregnancy, product label, [["Spravato US prescribing information, section 8.1: not recommended in pregnancy."]])
* insert FixedRole(exclusion)
* insert CriterionAction(severe-hepatic-impairment, Severe hepatic impairment, product label, [["Spravato US prescribing information, section 8.6: not studied and not recommended in Child-Pugh class C."]])
* insert FixedRole(exclusion)
* insert CriterionAction(theophylline, Theophylline, product label, [["Ketalar US prescribing information 10/2024, section 7.1: do not give together with theophylline or aminophylline, which lower the seizure threshold."]])
* insert FixedRole(exclusion)

// Review
* insert CriterionAction(past-psychosis, Past psychosis, cohort, [["Hull et al. 2022: past psychosis excluded; other clinics review."]])
* insert FixedRole(review)
* insert CriterionAction(past-mania-or-bipolar, Past mania or bipolar disorder, cohort, [["Hull et al. 2022: past mania excluded; other clinics review. US labels do not cover bipolar depression."]])
* insert FixedRole(review)
* insert CriterionAction(elevated-blood-pressure, Elevated blood pressure, product label, [["Spravato US prescribing information, section 5.6: above 140/90 mm[Hg] weigh a delay."]])
* insert FixedRole(review)
* insert CriterionAction(lactation, Lactation, product label, [["Spravato US prescribing information, section 8.2: breast-feeding is not recommended."]])
* insert FixedRole(review)
* insert CriterionAction(hyperthyroidism, Hyperthyroidism, product label, [["Swiss ketamine product information: contraindicated while not or not sufficiently treated."]])
* insert FixedRole(review)
* insert CriterionAction(glaucoma, Glaucoma, clinic practice, [["Ketamine labels list raised pressure in the eye; NHS Oxford does not treat people with glaucoma."]])
* insert FixedRole(review)
* insert CriterionAction(active-cystitis, Active cystitis, product label, [["Spravato US prescribing information, section 5.9, and Ketalar US prescribing information 2024: ulcerative or interstitial cystitis."]])
* insert FixedRole(review)
* insert CriterionAction(seizure-disorder, Seizure disorder, clinic practice, [["NHS Oxford does not treat people with recent epilepsy; Ketalar US prescribing information: movements like seizures."]])
* insert FixedRole(review)
* insert CriterionAction(neurocognitive-disorder, Neurocognitive disorder, clinic practice, [["Toronto clinic: neurocognitive disorder and delirium reviewed; PMC10812090: MMSE of 25 wanted in older adults."]])
* insert FixedRole(review)
* insert CriterionAction(dialysis, Dialysis, product label, [["Spravato US prescribing information: no experience on dialysis."]])
* insert FixedRole(review)
* insert CriterionAction(suicidality-high, High suicide risk, expert opinion, [["Columbia screener with triage points: intent, a plan, or behavior within three months is high risk. Hull et al. 2022 excluded recent intent or attempt at home; Spravato US prescribing information: prevention of suicide is not shown."]])
* insert FixedRole(review)

// Caution
* insert CriterionAction(older-adult, Older adult, randomized trial, [["TRANSFORM-3 (PMC7894501): no significant effect from 65 years on; labels outside the US start lower."]])
* insert FixedRole(caution)
* insert CriterionAction(controlled-cardiac-disease, Controlled cardiac disease, randomized trial, [["PMC10812090: controlled heart disease kept in; Hull et al. 2022: only uncontrolled disease excluded."]])
* insert FixedRole(caution)
* insert CriterionAction(past-cystitis, Past cystitis, product label, [["Spravato US prescribing information, section 5.9: watch for symptoms of the urinary tract."]])
* insert FixedRole(caution)
* insert CriterionAction(suicidality, Suicidality, expert opinion, [["Columbia screener with triage points: low or moderate risk; PHQ-9, item 9: review on the same day. Not an exclusion: Spravato US prescribing information, 2020, treats depression with acute suicidal ideation."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-benzodiazepine, Interaction with a benzodiazepine, systematic review, [["Veraart et al. 2021 (24 studies) and Andrade 2017: shorter effect; Spravato US prescribing information: additive sedation."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-opioid, Interaction with an opioid, product label, [["Ketalar US prescribing information 10/2024, section 7: sedation, respiratory depression, longer recovery."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-maoi, Interaction with a monoamine oxidase inhibitor, product label, [["Spravato US prescribing information, section 7: blood pressure may rise, monitor closely; not contraindicated. Veraart et al. 2021."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-stimulant, Interaction with a psychostimulant, product label, [["Spravato US prescribing information, section 7: blood pressure may rise, monitor closely."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-lamotrigine, Interaction with lamotrigine, systematic review, [["Veraart et al. 2021: weaker effects of ketamine in 2 of 5 studies."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-cyp3a4, Interaction through CYP3A4, review, [["Andrade 2017: inhibitors of CYP3A4 raise and inducers lower the exposure to ketamine."]])
* insert FixedRole(caution)
* insert CriterionAction(interaction-hypnotic, Interaction with a hypnotic, product label, [["Monitoring form of the US safety program for esketamine, 11/2021: non-benzodiazepine sedative hypnotics add to sedation."]])
* insert FixedRole(caution)
