Profile: KapPriorTrial
Parent: MedicationStatement
Id: kap-prior-trial
Title: "Earlier drug trial"
Description: """
  One antidepressant that was tried and ended, whether the trial was adequate, and what came of it. The criterion
  treatment-resistance reads both judgments beside status, medication, statusReason and effective; the rules below keep them
  in step.
"""
* insert Metadata
* obeys kap-trial-1 and kap-trial-2 and kap-trial-3 and kap-trial-4 and kap-trial-5
* extension contains
    KapTrialAdequacy named adequacy 1..1 MS and
    KapTrialOutcome named outcome 1..1 MS
* status MS
* statusReason MS
* statusReason ^short = "Why it ended; lack of effect only with the outcome no-response"
* medication[x] MS
* medicationCodeableConcept from KapAntidepressantsVS (extensible)
* subject only Reference(Patient)
* subject MS
* effective[x] 1..1 MS
* effective[x] only Period
* dateAsserted MS
* informationSource MS
* derivedFrom MS
* derivedFrom ^short = "The ratings that the outcome rests on"
* reasonReference MS
* dosage MS
* dosage ^short = "The highest dose that was held"
