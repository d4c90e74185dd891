Extension: KapDoseBasis
Id: kap-dose-basis
Title: "Dose basis"
Description: "Whether the amounts of a dosage are weighed as base or as hydrochloride."
Context: MedicationAdministration.dosage
* insert Metadata
* value[x] 1..1
* value[x] only code
* valueCode from KapDoseBasisVS (required)
