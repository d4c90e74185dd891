ValueSet: KapPsychotherapyNotesVS
Id: kap-psychotherapy-notes
Title: "Psychotherapy notes"
Description: """
  A document with one of these types or categories holds what was said in a session: it is labeled V and PSYTHPN, with the policy HIPAAPsyNotes.
  The session itself (time, kind, participants) is an ordinary record.
"""
* insert Metadata
* insert SensitivityRule(V, PSYTHPN)
* insert AlsoLabeled(HIPAAPsyNotes)
* insert OnlyLabeledIn(DocumentReference)
* insert OnlyLabeledIn(Composition)
* insert OnlyLabeledIn(ClinicalImpression)
* $kap-session-type#preparation "Preparation session"
* $kap-session-type#integration "Integration session"
