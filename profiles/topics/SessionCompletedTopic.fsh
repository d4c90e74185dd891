Instance: kap-session-completed
InstanceOf: Basic
Usage: #definition
Title: "Session completed"
Description: "A dosing session has ended as planned."
* insert Topic(kap-session-completed, SessionCompletedTopic, Session completed, [["A dosing session has ended as planned."]])
* insert Trigger([["A Procedure under the profile KapSession becomes completed."]], Procedure, status:not=completed, _profile=https://kapfhir.org/ig/StructureDefinition/kap-session&status=completed, [["%current.meta.profile.where($this = 'https://kapfhir.org/ig/StructureDefinition/kap-session' or $this.startsWith('https://kapfhir.org/ig/StructureDefinition/kap-session|')).exists() and %current.status = 'completed' and (%previous.empty() or %previous.status != 'completed')"]])
* insert FilteredBy(Procedure, patient, [["The person."]])
* insert FilteredBy(Procedure, encounter, [["The visit."]])
* insert Shape(Procedure, Procedure:subject)
