CodeSystem: KapCriterionCS
Id: kap-criterion
Title: "Candidacy criterion"
Description: """
  Everything the screening operation looks at, each with the role it plays by default. The page of the operation gives windows, thresholds and sources.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #role
* ^property[0].description = "The role in the decision, before a policy changes it."
* ^property[0].type = #Coding
* insert Criterion(adult, inclusion, [["Adult"]], [["18 years or older on the calendar date of the decision."]])
* insert Criterion(indication, inclusion, [["Indication"]], [["An active, confirmed depressive, anxiety or post-traumatic stress disorder. Partial remission is active, full remission is not."]])
* insert Criterion(treatment-resistance, inclusion, [["Treatment resistance"]], [["At least two adequate trials of different antidepressants failed in the current episode; for anxiety or post-traumatic stress disorder, a course of evidence-based psychotherapy counts as one."]])
* insert Criterion(severity, inclusion, [["Severity"]], [["At least moderate severity within 14 days on an instrument that matches an active indication: PHQ-9 10, MADRS 20, QIDS-SR 11, GAD-7 10 or PCL-5 33 points."]])
* insert Criterion(hypersensitivity, exclusion, [["Hypersensitivity"]], [["Hypersensitivity to ketamine, esketamine or an excipient, at any time."]])
* insert Criterion(aneurysmal-vascular-disease, exclusion, [["Aneurysmal vascular disease"]], [["Aneurysm of the aorta, of an intracranial or of a peripheral artery, at any time."]])
* insert Criterion(arteriovenous-malformation, exclusion, [["Arteriovenous malformation"]], [["Arteriovenous malformation, at any time."]])
* insert Criterion(intracerebral-hemorrhage, exclusion, [["Intracerebral hemorrhage"]], [["Nontraumatic bleeding in the skull or its sequelae, at any time."]])
* insert Criterion(raised-intracranial-pressure, exclusion, [["Raised intracranial pressure"]], [["Raised intracranial pressure that is active."]])
* insert Criterion(severe-hypertension, exclusion, [["Severe hypertension"]], [["The latest blood pressure is at least 180 mm[Hg] systolic or at least 100 mm[Hg] diastolic."]])
* insert Criterion(unstable-cardiac-disease, exclusion, [["Unstable cardiac disease"]], [["Unstable angina, decompensated heart failure, a significant arrhythmia, or a myocardial infarction within six weeks."]])
* insert Criterion(active-psychosis, exclusion, [["Active psychosis"]], [["A psychotic disorder that is active, depression with psychotic features included."]])
* insert Criterion(active-mania, exclusion, [["Active mania"]], [["A manic, hypomanic or mixed episode that is active."]])
* insert Criterion(substance-use, exclusion, [["Substance use"]], [["Substance use disorder other than tobacco. Its role follows the substance use policy."]])
* insert Criterion(pregnancy, exclusion, [["Pregnancy"]], [["Pregnancy, shown by a recent test, status or diagnosis."]])
* insert Criterion(severe-hepatic-impairment, exclusion, [["Severe hepatic impairment"]], [["Hepatic failure or Child-Pugh class C."]])
* insert Criterion(theophylline, exclusion, [["Theophylline"]], [["Theophylline or aminophylline is a current drug: the seizure threshold falls."]])
* insert Criterion(past-psychosis, review, [["Past psychosis"]], [["A psychotic disorder in the past."]])
* insert Criterion(past-mania-or-bipolar, review, [["Past mania or bipolar disorder"]], [["A manic episode in the past, or bipolar disorder."]])
* insert Criterion(elevated-blood-pressure, review, [["Elevated blood pressure"]], [["The latest blood pressure is above 140 mm[Hg] systolic or above 90 mm[Hg] diastolic."]])
* insert Criterion(suicidality-high, review, [["High suicide risk"]], [["High risk on the Columbia screener within 14 days, or a suicide attempt within three months."]])
* insert Criterion(lactation, review, [["Lactation"]], [["Breast-feeding."]])
* insert Criterion(hyperthyroidism, review, [["Hyperthyroidism"]], [["Hyperthyroidism that is active."]])
* insert Criterion(glaucoma, review, [["Glaucoma"]], [["Glaucoma that is active."]])
* insert Criterion(active-cystitis, review, [["Active cystitis"]], [["Interstitial, ulcerative or other cystitis that is active."]])
* insert Criterion(seizure-disorder, review, [["Seizure disorder"]], [["Epilepsy or another seizure disorder that is active."]])
* insert Criterion(neurocognitive-disorder, review, [["Neurocognitive disorder"]], [["Dementia or another neurocognitive disorder."]])
* insert Criterion(dialysis, review, [["Dialysis"]], [["End-stage renal disease on dialysis."]])
* insert Criterion(older-adult, caution, [["Older adult"]], [["65 years or older on the calendar date of the decision."]])
* insert Criterion(controlled-cardiac-disease, caution, [["Controlled cardiac disease"]], [["Heart disease that is stable under treatment."]])
* insert Criterion(past-cystitis, caution, [["Past cystitis"]], [["Cystitis in the past."]])
* insert Criterion(suicidality, caution, [["Suicidality"]], [["Low or moderate risk on the Columbia screener, or item 9 of the PHQ-9 at 1 or more: same-day clinician review, not an exclusion."]])
* insert Criterion(interaction-benzodiazepine, caution, [["Interaction with a benzodiazepine"]], [["A benzodiazepine is a current drug: shorter effect, more sedation."]])
* insert Criterion(interaction-opioid, caution, [["Interaction with an opioid"]], [["An opioid agonist or partial agonist is a current drug: sedation, respiratory depression."]])
* insert Criterion(interaction-maoi, caution, [["Interaction with a monoamine oxidase inhibitor"]], [["A monoamine oxidase inhibitor is a current drug: blood pressure may rise."]])
* insert Criterion(interaction-stimulant, caution, [["Interaction with a psychostimulant"]], [["A psychostimulant is a current drug: blood pressure may rise."]])
* insert Criterion(interaction-lamotrigine, caution, [["Interaction with lamotrigine"]], [["Lamotrigine is a current drug: the effect may be weaker."]])
* insert Criterion(interaction-cyp3a4, caution, [["Interaction through CYP3A4"]], [["A strong inhibitor or inducer of CYP3A4 in systemic use is a current drug: exposure changes."]])
* insert Criterion(interaction-hypnotic, caution, [["Interaction with a hypnotic"]], [["A non-benzodiazepine hypnotic is a current drug: more sedation."]])
