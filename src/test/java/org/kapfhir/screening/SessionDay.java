package org.kapfhir.screening;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Type;

/** Entries of the day of a session, from the words of a case. */
final class SessionDay {
    private static final Reference SUBJECT = new Reference("Patient/ana");

    private SessionDay() {}

    /** checklist authored item=yes|no|route code|time ... */
    static Resource checklist(List<String> words) {
        QuestionnaireResponse response = new QuestionnaireResponse()
                .setQuestionnaire("https://kapfhir.org/ig/Questionnaire/kap-session-checklist|0.1.0")
                .setSubject(SUBJECT);
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setAuthoredElement(new DateTimeType(words.get(0)));
        for (String answer : words.subList(1, words.size())) {
            String[] itemAndValue = answer.split("=", 2);
            response.addItem().setLinkId(itemAndValue[0]).addAnswer().setValue(value(itemAndValue[1]));
        }
        return response;
    }

    private static Type value(String word) {
        return switch (word) {
            case "yes" -> new BooleanType(true);
            case "no" -> new BooleanType(false);
            default -> word.contains("-") ? new DateTimeType(word) : new Coding("http://snomed.info/sct", word, null);
        };
    }

    /** consent status provisionType dateTime end */
    static Resource consent(List<String> words) {
        Consent consent = new Consent().setPatient(SUBJECT);
        consent.setStatus(Consent.ConsentState.fromCode(words.get(0)));
        consent.setScope(RecordBuilder.coded("http://terminology.hl7.org/CodeSystem/consentscope", "treatment"));
        consent.getProvision().setType(Consent.ConsentProvisionType.fromCode(words.get(1)));
        if (RecordText.orNull(words.get(2)) != null) {
            consent.setDateTimeElement(new DateTimeType(words.get(2)));
        }
        if (RecordText.orNull(words.get(3)) != null) {
            consent.getProvision().setPeriod(new Period().setEndElement(new DateTimeType(words.get(3))));
        }
        return consent;
    }

    /** screened decision occurrence */
    static Resource assessment(List<String> words) {
        RiskAssessment assessment = new RiskAssessment().setSubject(SUBJECT);
        assessment.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL);
        assessment.setOccurrence(new DateTimeType(words.get(1)));
        assessment
                .addPrediction()
                .setOutcome(new CodeableConcept(
                        new Coding("https://kapfhir.org/ig/CodeSystem/kap-decision", words.get(0), null)));
        return assessment;
    }
}
