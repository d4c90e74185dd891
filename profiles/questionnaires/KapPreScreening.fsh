// Each link id is the code of the criterion that its answer settles. Blood pressure is not asked: only a measurement settles it.
Instance: kap-pre-screening
InstanceOf: Questionnaire
Usage: #definition
Title: "Pre-screening"
Description: "Yes-or-no questions that settle what a record is silent about; one question per criterion."
* insert InstanceMetadata
* url = "https://kapfhir.org/ig/Questionnaire/kap-pre-screening"
* name = "KapPreScreening"
* title = "Pre-screening"
* version = "0.1.0"
* description = """
  Two parts: one the patient answers, one a clinician answers, before the decision. A "no" holds for 90 days, for pregnancy 30 days; a "yes" about the past always
  holds, a "yes" about the present 90 days. A question left out stays unknown.
"""
* subjectType = #Patient

// What the patient knows best
* item[+].linkId = "patient"
* item[=].text = "For the patient"
* item[=].type = #group
* insert YesNo(hypersensitivity, [["Have you ever had an allergic reaction to ketamine, to esketamine or to an ingredient of their preparations?"]])
* insert YesNo(aneurysmal-vascular-disease, [["Have you ever been told that you have an aneurysm, a bulge in a blood vessel, anywhere in your body?"]])
* insert YesNo(arteriovenous-malformation, [["Have you ever been told that you have an arteriovenous malformation, a tangle of abnormal blood vessels?"]])
* insert YesNo(intracerebral-hemorrhage, [["Have you ever had bleeding in or around your brain that was not caused by an injury?"]])
* insert YesNo(unstable-cardiac-disease, [["Have you had a heart attack in the last six weeks, or do you have heart disease or an irregular heartbeat that is not under control?"]])
* insert YesNo(controlled-cardiac-disease, [["Do you have heart disease that is under control, or did you have a heart attack more than six weeks ago?"]])
* insert YesNo(past-psychosis, [["Have you ever had a psychotic episode, or been told that you have schizophrenia or a similar illness?"]])
* insert YesNo(past-mania-or-bipolar, [["Have you ever had a manic episode, or been told that you have bipolar disorder?"]])
* insert YesNo(substance-use, [["Have you ever had a problem with alcohol or drugs, or been treated for one? Tobacco does not count."]])
* insert YesNo(pregnancy, [["Are you pregnant, or could you be?"]])
* insert YesNo(lactation, [["Are you breast-feeding?"]])
* insert YesNo(hyperthyroidism, [["Do you have an overactive thyroid?"]])
* insert YesNo(glaucoma, [["Do you have glaucoma or raised pressure in an eye?"]])
* insert YesNo(active-cystitis, [["Do you have an inflamed bladder, or pain when you pass urine?"]])
* insert YesNo(past-cystitis, [["Have you ever had an inflamed bladder?"]])
* insert YesNo(seizure-disorder, [["Do you have epilepsy or seizures?"]])
* insert YesNo(dialysis, [["Are you on dialysis?"]])
* insert YesNo(suicidality, [["Have you in the last two weeks thought that you would rather be dead, or about ending your life?"]])
* insert YesNo(theophylline, [["Are you taking theophylline or aminophylline, against asthma for example?"]])
* insert YesNo(interaction-benzodiazepine, [["Are you taking a benzodiazepine: a calming or sleeping drug such as diazepam, lorazepam, clonazepam or alprazolam?"]])
* insert YesNo(interaction-opioid, [["Are you taking an opioid: a strong painkiller, codeine, tramadol, methadone or buprenorphine? Naltrexone does not count."]])
* insert YesNo(interaction-stimulant, [["Are you taking a stimulant: amphetamine, methylphenidate or modafinil, for attention, wakefulness or weight?"]])
* insert YesNo(interaction-lamotrigine, [["Are you taking lamotrigine?"]])
* insert YesNo(interaction-hypnotic, [["Are you taking a sleeping drug such as zolpidem, zaleplon, eszopiclone or suvorexant?"]])

// What a clinician judges
* item[+].linkId = "clinician"
* item[=].text = "For the clinician"
* item[=].type = #group
* insert YesNo(raised-intracranial-pressure, [["Is the pressure inside the skull raised?"]])
* insert YesNo(active-psychosis, [["Is the person psychotic now: hearing or seeing what others do not, or holding beliefs that others find impossible?"]])
* insert YesNo(active-mania, [["Is the person in a manic, hypomanic or mixed episode now: unusually high or irritable, with little need for sleep?"]])
* insert YesNo(severe-hepatic-impairment, [["Does the person have liver failure, or cirrhosis of Child-Pugh class C?"]])
* insert YesNo(neurocognitive-disorder, [["Does the person have dementia, delirium or another lasting disorder of memory or thinking?"]])
* insert YesNo(suicidality-high, [["Has the person tried to end their life in the last three months, or do they now have a plan or the intent to?"]])
* insert YesNo(interaction-maoi, [["Does the person take a monoamine oxidase inhibitor: phenelzine, tranylcypromine, isocarboxazid, selegiline or linezolid?"]])
* insert YesNo(interaction-cyp3a4, [["Does the person take, not just on the skin, a strong inhibitor or inducer of CYP3A4: against fungi, tuberculosis, HIV or epilepsy, clarithromycin, nefazodone or St. John's wort?"]])

RuleSet: YesNo(code, text)
* item[=].item[+].linkId = "{code}"
* item[=].item[=].code = $kap-criterion#{code}
* item[=].item[=].text = {text}
* item[=].item[=].type = #boolean
