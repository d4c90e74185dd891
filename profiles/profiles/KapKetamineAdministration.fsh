Profile: KapKetamineAdministration
Parent: MedicationAdministration
Id: kap-ketamine-administration
Title: "Ketamine administration"
Description: """
  One dose of ketamine or esketamine in a dosing session, at a low dose. No single number of milligrams separates a low dose
  from an anesthetic one, so the limits are per route and per rate.
"""
* insert Metadata
* obeys kap-ketamine-1 and kap-ketamine-7 and kap-ketamine-11
* partOf MS
* partOf ^short = "The dosing session"
* status MS
* statusReason MS
* medication[x] MS
* medicationCodeableConcept MS
* medicationCodeableConcept from KapSessionDrugVS (extensible)
* medication[x] ^comment = "A lot number is Medication.batch.lotNumber of a referenced, possibly contained, Medication."
* subject only Reference(Patient)
* subject MS
* context MS
* effective[x] MS
* effective[x] ^short = "Start of the dose, or start and end of the infusion"
* performer MS
* reasonReference MS
* request MS
* dosage MS
* dosage obeys kap-ketamine-2 and kap-ketamine-3 and kap-ketamine-4 and kap-ketamine-5 and kap-ketamine-6 and kap-ketamine-8 and kap-ketamine-9 and kap-ketamine-10 and kap-ketamine-12 and kap-ketamine-13 and kap-ketamine-14
* dosage.extension contains
    KapDoseBasis named basis 1..1 MS and
    KapDosePerWeight named dosePerWeight 0..1 MS and
    KapWeightMeasured named weightMeasured 0..1 MS
* dosage.route 1..1 MS
* dosage.route from KapRouteVS (required)
* dosage.dose 1..1 MS
* dosage.dose.value 1..1 MS
* dosage.dose.system 1..1 MS
* dosage.dose.system = $ucum
* dosage.dose.code 1..1 MS
* dosage.dose.code = #mg
* dosage.rate[x] MS
