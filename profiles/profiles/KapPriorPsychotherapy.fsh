Profile: KapPriorPsychotherapy
Parent: Procedure
Id: kap-prior-psychotherapy
Title: "Earlier course of psychotherapy"
Description: """
  One course of psychotherapy before ketamine, from its first to its last session, and whether it helped. The criterion
  treatment-resistance counts a completed course of at least eight weeks whose outcome is unsuccessful as one failed trial.
"""
* insert Metadata
* obeys kap-prior-psychotherapy-1 and kap-prior-psychotherapy-2
* status MS
* code 1..1 MS
* code from KapPsychotherapyProceduresVS (extensible)
* subject only Reference(Patient)
* subject MS
* performed[x] 1..1 MS
* performed[x] only Period
  * ^short = "First to last session"
* reasonReference MS
* outcome 1..1 MS
* outcome from $procedure-outcome (required)
* outcome ^comment = "Partially successful does not count as failed."
