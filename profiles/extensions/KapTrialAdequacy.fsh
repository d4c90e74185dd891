Extension: KapTrialAdequacy
Id: kap-trial-adequacy
Title: "Adequacy of the trial"
Description: "A clinician's judgment whether dose and duration of a drug trial were enough to tell whether the drug works."
Context: MedicationStatement
* insert Metadata
* value[x] 1..1
* value[x] only code
* valueCode from KapTrialAdequacyVS (required)
