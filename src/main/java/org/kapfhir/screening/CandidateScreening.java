package org.kapfhir.screening;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.decisionsupport.RecordedEntry;
import org.kapfhir.screening.CandidacyProtocol.Criterion;
import org.kapfhir.screening.CandidacyProtocol.RoleRule;
import org.kapfhir.screening.CriterionFinding.Missing;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;
import org.kapfhir.sensitivity.Disclosure;

/**
 * May this person start, and why not? Asks the guide's logic about every criterion of a protocol and takes the first
 * decision that applies.
 */
final class CandidateScreening {
    private static final String AS_OF = "As of";
    private static final String POLICY = "Policy";
    private static final String ASSUME_COMPLETE_RECORD = "Assume complete record";

    private final GuideLogic logic;
    private final SensitivityLabels labels;

    CandidateScreening(GuideLogic logic, SensitivityLabels labels) {
        this.logic = logic;
        this.labels = labels;
    }

    /** @throws SubjectRefused if the person had died by the moment in question */
    Screening screen(PatientRecord record, ScreeningRequest request) {
        List<CriterionFinding> findings = findings(record, request);
        String assessmentId = QuestionIdentity.assessmentId(record.patient(), request, findings);
        return new Screening(
                request,
                record.patient(),
                Decision.of(findings),
                findings,
                assessmentId,
                EarlierAssessment.in(record, request.asOf().toInstant(), assessmentId)
                        .orElse(null));
    }

    /** The decision, with the reasons that whoever asks may see. */
    Screening visible(Screening screening, PatientRecord record, Disclosure disclosure) {
        if (disclosure.isEverything()) {
            return screening;
        }
        ScreeningRequest request = screening.request();
        VisibleReasons reasons = new VisibleReasons(labels, disclosure);
        return new Screening(
                request,
                screening.subject(),
                screening.decision(),
                reasons.of(screening.findings(), record, visible -> findings(visible, request)),
                screening.assessmentId(),
                screening
                        .earlier()
                        .filter(earlier -> disclosure.mayShow(earlier.assessment()))
                        .orElse(null));
    }

    /** The same for the checks of a session. */
    VisibleReasons reasonsFor(Disclosure disclosure) {
        return new VisibleReasons(labels, disclosure);
    }

    private List<CriterionFinding> findings(PatientRecord record, ScreeningRequest request) {
        CandidacyProtocol protocol = request.protocol();
        Map<String, Object> parameters = new HashMap<>(protocol.parameters());
        parameters.put(POLICY, request.policy().code());
        parameters.put(ASSUME_COMPLETE_RECORD, request.assumeCompleteRecord());
        return findings(protocol, record, parameters, request.asOf());
    }

    /**
     * What the logic says about every criterion of a protocol.
     *
     * @param parameters of the logic, by name, without the moment in question
     * @throws SubjectRefused if the person had died by then
     */
    List<CriterionFinding> findings(
            CandidacyProtocol protocol, PatientRecord record, Map<String, Object> parameters, OffsetDateTime asOf) {
        if (hadDied(record.patient(), asOf)) {
            throw SubjectRefused.deceased();
        }
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(AS_OF, asOf);
        Map<String, @Nullable Object> values =
                logic.evaluate(protocol.library(), protocol.definitions(), record, all, asOf);
        return protocol.criteria().stream()
                .map(criterion -> finding(criterion, values))
                .toList();
    }

    private static boolean hadDied(Patient patient, OffsetDateTime asOf) {
        if (patient.getDeceased() instanceof DateTimeType death) {
            return death.getValue() == null || !death.getValue().toInstant().isAfter(asOf.toInstant());
        }
        return patient.getDeceased() instanceof BooleanType deceased && deceased.booleanValue();
    }

    private CriterionFinding finding(Criterion criterion, Map<String, @Nullable Object> values) {
        if (!(values.get(criterion.finding()) instanceof Map<?, ?> finding)) {
            throw new ProtocolBroken("The definition " + criterion.finding() + " yields no finding");
        }
        Result result = Result.of((Boolean) values.get(criterion.condition()));
        List<Resource> evidence = list(finding, "evidence").stream()
                .map(entry -> RecordedEntry.of((Resource) entry))
                .toList();
        return new CriterionFinding(
                criterion.code(),
                role(criterion.role(), values),
                result,
                text(finding, "explanation"),
                evidence,
                list(finding, "missing").stream()
                        .map(CandidateScreening::missing)
                        .toList(),
                criterion.source(),
                labels.of(criterion.code(), evidence));
    }

    private static Role role(RoleRule rule, Map<String, @Nullable Object> values) {
        if (rule instanceof RoleRule.Defined defined) {
            return Role.of(String.valueOf(values.get(defined.definition())));
        }
        return ((RoleRule.Fixed) rule).role();
    }

    private static Missing missing(Object request) {
        Map<?, ?> elements = (Map<?, ?>) request;
        return new Missing(
                text(elements, "text"),
                (String) elements.get("questionnaire"),
                (String) elements.get("resourceType"),
                (String) elements.get("valueSet"));
    }

    private static String text(Map<?, ?> elements, String name) {
        if (elements.get(name) instanceof String text) {
            return text;
        }
        throw new ProtocolBroken("A finding lacks its " + name);
    }

    private static List<?> list(Map<?, ?> elements, String name) {
        return elements.get(name) instanceof List<?> items ? items : List.of();
    }
}
