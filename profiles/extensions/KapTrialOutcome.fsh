Extension: KapTrialOutcome
Id: kap-trial-outcome
Title: "Outcome of the trial"
Description: "What came of a drug trial."
Context: MedicationStatement
* insert Metadata
* value[x] 1..1
* value[x] only code
* valueCode from KapTrialOutcomeVS (required)
