Instance: kap-ehr-client
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Electronic health record"
Description: "What an electronic health record does that hands the records of a treatment over and asks at the point of care."
* insert CapabilityMetadata(kap-ehr-client, KapEhrClient, Electronic health record)
* description = """
  A record system as a client of a server of this guide: it writes patients, courses, sessions, doses, measurements and scores, each
  under its profile, asks about candidacy and outcomes, and keeps the assessment it gets. It need not write every type: what it
  writes, it writes like this.
"""
* rest.mode = #client
* rest.documentation = "Writes are single or in a transaction; conditional creates keep a repeated transfer from doubling anything."

* insert Writes(Patient)
* insert Answers(screen-candidate)
* insert Answers(summarize-outcomes)

* insert Writes(Encounter)

* insert Writes(EpisodeOfCare)
* insert Supports(kap-course)

* insert Writes(CarePlan)
* insert Supports(kap-care-plan)

* insert Writes(Goal)
* insert Supports(kap-goal)

* insert Writes(Consent)
* insert Supports(kap-treatment-consent)
* insert Supports(kap-information-consent)

* insert Writes(Condition)
* insert Supports(kap-indication-condition)

* insert Writes(MedicationStatement)
* insert Supports(kap-prior-trial)

* insert Writes(Procedure)
* insert Supports(kap-session)
* insert Supports(kap-preparation-session)
* insert Supports(kap-integration-session)
* insert Supports(kap-prior-psychotherapy)

* insert Writes(MedicationAdministration)
* insert Supports(kap-ketamine-administration)

* insert Writes(Observation)
* insert Supports(kap-score)
* insert Supports(kap-phq9-score)
* insert Supports(kap-gad7-score)
* insert Supports(kap-pcl5-score)
* insert Supports(kap-madrs-score)
* insert Supports(kap-qids-sr16-score)
* insert Supports(kap-cssrs-risk)
* insert Supports(kap-audit-c-score)
* insert Supports(kap-dast10-score)
* insert Supports(kap-cadss-score)
* insert Supports(kap-session-vitals)
* insert Supports(kap-sedation)
* insert Supports(kap-discharge-readiness)

* insert Writes(AdverseEvent)
* insert Supports(kap-adverse-event)

* insert Writes(Task)
* insert Supports(kap-monitoring-task)

* insert Reads(RiskAssessment)
* insert Supports(kap-candidacy-assessment)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)
* insert SearchedBy(decision, token, https://kapfhir.org/ig/SearchParameter/kap-assessment-decision)
* insert Reads(DetectedIssue)
* insert Supports(kap-contraindication)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)

* rest.interaction[+].code = #transaction
