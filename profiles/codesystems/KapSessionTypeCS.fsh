CodeSystem: KapSessionTypeCS
Id: kap-session-type
Title: "Session type"
Description: """
  The three kinds of session in a course of ketamine-assisted psychotherapy. No published code for them was verified; to be replaced by SNOMED CT when it has peers.
"""
* insert Metadata
* ^caseSensitive = true
* #preparation "Preparation session" "Psychotherapy before the first dose: intentions, expectations, safety plan. No drug is given."
* #dosing "Dosing session" "Supervised session in which ketamine or esketamine is given, with support and monitoring from the readiness check to discharge."
* #integration "Integration session" "Psychotherapy after a dose that works on what came up in it. No drug is given."
