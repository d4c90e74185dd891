CodeSystem: KapReadinessCS
Id: kap-readiness
Title: "Check before a session"
Description: """
  What is checked on the day of a dosing session, each with the role it plays: an inclusion must be met, an exclusion puts the
  session off when it is met, a review goes to a clinician. The page of the operation gives windows, thresholds and sources.
"""
* insert Metadata
* ^caseSensitive = true
* ^property[0].code = #role
* ^property[0].description = "The role in the decision."
* ^property[0].type = #Coding
* insert Criterion(consent, inclusion, [["Consent"]], [["Consent to treatment is in force."]])
* insert Criterion(candidacy, inclusion, [["Candidacy"]], [["A screening within 90 days found the person eligible, or a clinician decided so."]])
* insert Criterion(identity, inclusion, [["Identity"]], [["The identity of the person was checked."]])
* insert Criterion(escort, inclusion, [["Escort"]], [["Somebody else takes the person home."]])
* insert Criterion(no-driving, inclusion, [["No driving"]], [["The person will not drive or use machines until the next day after a restful sleep."]])
* insert Criterion(companion, inclusion, [["Companion at home"]], [["In a session at home, an adult is present."]])
* insert Criterion(severe-blood-pressure, exclusion, [["Severe blood pressure"]], [["Blood pressure of the day at or above 180 systolic or 100 diastolic, in mm[Hg]."]])
* insert Criterion(food, exclusion, [["Food"]], [["Food within 2 hours before the dose, 6 hours before an injection."]])
* insert Criterion(liquid, exclusion, [["Liquid"]], [["Liquid within 30 minutes before the dose, 2 hours before an injection."]])
* insert Criterion(alcohol, exclusion, [["Alcohol"]], [["Alcohol within 24 hours before the dose."]])
* insert Criterion(nasal-spray, exclusion, [["Nasal spray"]], [["A nasal corticosteroid or decongestant within 1 hour before an intranasal dose."]])
* insert Criterion(pregnancy, exclusion, [["Pregnancy"]], [["Pregnancy, by evidence of at most 7 days."]])
* insert Criterion(elevated-blood-pressure, review, [["Elevated blood pressure"]], [["Blood pressure of the day above 140 systolic or 90 diastolic, in mm[Hg]."]])
* insert Criterion(suicidality, review, [["Suicidality"]], [["Any level of risk on the Columbia screener of the day, a recent attempt, or item 9 of the PHQ-9."]])
* insert Criterion(benzodiazepine, review, [["Benzodiazepine"]], [["A benzodiazepine on the day of the session."]])
* insert Criterion(stimulant, review, [["Stimulant"]], [["A stimulant on the day of the session."]])
* insert Criterion(medication-change, review, [["Medication change"]], [["Changes of drugs since the last visit."]])
