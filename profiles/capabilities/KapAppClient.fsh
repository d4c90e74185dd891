Instance: kap-app-client
InstanceOf: CapabilityStatement
Usage: #definition
Title: "SMART app"
Description: "What an app does that shows a course and has forms filled in."
* insert CapabilityMetadata(kap-app-client, KapAppClient, SMART app)
* description = """
  An app beside a record: it reads one person's course, shows scores, doses and readings over time, has questionnaires filled in, and
  asks the operations. It computes no score and decides nothing itself.
"""
* rest.mode = #client
* rest.documentation = "The app reads what the person it was launched for allows; launch and scopes follow SMART App Launch."

* insert Reads(Patient)
* insert Answers(screen-candidate)
* insert Answers(summarize-outcomes)

* insert Reads(EpisodeOfCare)
* insert Supports(kap-course)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)

* insert Reads(CarePlan)
* insert Supports(kap-care-plan)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)
* insert SearchedBy(status, token, http://hl7.org/fhir/SearchParameter/CarePlan-status)

* insert Reads(Procedure)
* insert Supports(kap-session)
* insert Supports(kap-preparation-session)
* insert Supports(kap-integration-session)
* insert Supports(kap-prior-psychotherapy)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)
* insert SearchedBy(code, token, http://hl7.org/fhir/SearchParameter/clinical-code)
* insert SearchedBy(date, date, http://hl7.org/fhir/SearchParameter/clinical-date)

* insert Reads(MedicationAdministration)
* insert Supports(kap-ketamine-administration)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)
* insert SearchedBy(effective-time, date, http://hl7.org/fhir/SearchParameter/MedicationAdministration-effective-time)
* insert SearchedBy(part-of, reference, https://kapfhir.org/ig/SearchParameter/kap-dose-part-of)

* insert Reads(Observation)
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
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)
* insert SearchedBy(code, token, http://hl7.org/fhir/SearchParameter/clinical-code)
* insert SearchedBy(date, date, http://hl7.org/fhir/SearchParameter/clinical-date)
* insert SearchedBy(part-of, reference, http://hl7.org/fhir/SearchParameter/Observation-part-of)
* insert SearchedBy(monitoring-point, token, https://kapfhir.org/ig/SearchParameter/kap-monitoring-point)

* insert Reads(AdverseEvent)
* insert Supports(kap-adverse-event)
* insert SearchedBy(subject, reference, http://hl7.org/fhir/SearchParameter/AdverseEvent-subject)
* insert SearchedBy(date, date, http://hl7.org/fhir/SearchParameter/AdverseEvent-date)

* insert Reads(RiskAssessment)
* insert Supports(kap-candidacy-assessment)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)
* insert SearchedBy(date, date, http://hl7.org/fhir/SearchParameter/clinical-date)
* insert SearchedBy(decision, token, https://kapfhir.org/ig/SearchParameter/kap-assessment-decision)

* insert Reads(DetectedIssue)
* insert Supports(kap-contraindication)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)

* insert Reads(Task)
* insert Supports(kap-monitoring-task)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/Task-patient)
* insert SearchedBy(status, token, http://hl7.org/fhir/SearchParameter/Task-status)
* insert SearchedBy(due, date, https://kapfhir.org/ig/SearchParameter/kap-task-due)

* insert Reads(Flag)
* insert Supports(kap-safety-flag)
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient)

* insert Reads(Questionnaire)
* insert AnswersAsDefined(populate, http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate)
* insert SearchedBy(url, uri, http://hl7.org/fhir/SearchParameter/Questionnaire-url)

* insert Writes(QuestionnaireResponse)
* insert Supports(kap-questionnaire-response)
* rest.resource[=].interaction[+].code = #search-type
* insert SearchedBy(patient, reference, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-patient)
* insert SearchedBy(questionnaire, reference, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-questionnaire)
