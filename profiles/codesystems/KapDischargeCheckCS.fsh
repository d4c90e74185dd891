// Sources: Spravato US label, March 2019 (observation, driving); REMS monitoring form 11/2021 (vital signs).
CodeSystem: KapDischargeCheckCS
Id: kap-discharge-check
Title: "Discharge check"
Description: """
  What is looked at before a person leaves a session.
"""
* insert Metadata
* ^caseSensitive = true
* #observed-two-hours "Observed for two hours" "At least two hours have passed since the start of the dose."
* #vital-signs-acceptable "Vital signs acceptable" "Blood pressure and breathing are acceptable to the clinician."
* #alert "Alert" "The person is awake and oriented."
* #effects-resolved "Effects resolved" "Dissociation and sedation are gone."
* #escort-present "Escort present" "Someone else takes the person home."
* #no-driving-advised "No driving advised" "The person was told not to drive or use machines until the next day after a restful sleep."
