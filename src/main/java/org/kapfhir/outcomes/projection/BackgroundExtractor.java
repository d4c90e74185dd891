package org.kapfhir.outcomes.projection;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.projection.ProjectionRow.AssessmentRow;
import org.kapfhir.outcomes.projection.ProjectionRow.ConditionRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.TrialRow;
import org.kapfhir.shared.Canonicals;

/**
 * Takes what a cohort is split by: confirmed diagnoses, antidepressants that did not work, and what a stored screening
 * found about treatment resistance. Which of it holds at the index dose, the summary's SQL decides.
 */
final class BackgroundExtractor {
    private static final String EXTENSIONS = Canonicals.BASE + "/StructureDefinition/";
    private static final String TRIAL_OUTCOME = EXTENSIONS + "kap-trial-outcome";
    private static final String TRIAL_ADEQUACY = EXTENSIONS + "kap-trial-adequacy";
    private static final String ASSESSED_CRITERION = EXTENSIONS + "kap-assessed-criterion";
    private static final String RESISTANCE = "treatment-resistance";
    private static final Set<String> INADEQUATE = Set.of("dose-too-low", "too-short");
    private static final Set<String> RESULTS = Set.of("met", "not-met", "unknown");
    private static final Set<RiskAssessmentStatus> ASSESSED =
            EnumSet.of(RiskAssessmentStatus.FINAL, RiskAssessmentStatus.AMENDED, RiskAssessmentStatus.CORRECTED);
    private static final Set<MedicationStatementStatus> ENDED =
            EnumSet.of(MedicationStatementStatus.STOPPED, MedicationStatementStatus.COMPLETED);

    private final BackgroundCodes codes;
    private final ZoneId zone;

    BackgroundExtractor(BackgroundCodes codes, ZoneId zone) {
        this.codes = codes;
        this.zone = zone;
    }

    boolean concerns(@Nullable Resource resource) {
        return resource instanceof Condition
                || resource instanceof MedicationStatement
                || resource instanceof RiskAssessment;
    }

    List<ProjectionRow> rows(Resource resource, Origin origin) {
        if (resource instanceof Condition condition) {
            return conditions(condition, origin);
        }
        if (resource instanceof MedicationStatement statement) {
            return trial(statement, origin).stream().toList();
        }
        return resource instanceof RiskAssessment assessment
                ? assessment(assessment, origin).stream().toList()
                : List.of();
    }

    private List<ProjectionRow> conditions(Condition condition, Origin origin) {
        Optional<String> patientId = References.localId(condition.getSubject(), "Patient");
        if (patientId.isEmpty() || !isConfirmed(condition)) {
            return List.of();
        }
        boolean isActive = !condition.hasAbatement()
                && has(condition.getClinicalStatus(), Set.of("active", "recurrence", "relapse"));
        Long onset = start(condition.getOnset());
        Long abatement = end(condition.getAbatement());
        return codes.diagnosesIn(condition.getCode()).stream()
                .map(diagnosis -> (ProjectionRow) new ConditionRow(
                        origin,
                        patientId.get(),
                        diagnosis,
                        isActive,
                        onset,
                        day(condition.getRecordedDateElement()),
                        abatement))
                .toList();
    }

    /** Without a word about it a diagnosis is taken at its word; doubt, refutation and error are said. */
    private static boolean isConfirmed(Condition condition) {
        return !condition.hasVerificationStatus() || has(condition.getVerificationStatus(), Set.of("confirmed"));
    }

    private Optional<ProjectionRow> trial(MedicationStatement statement, Origin origin) {
        Optional<String> patientId = References.localId(statement.getSubject(), "Patient");
        Optional<String> drug = drug(statement).flatMap(codes::antidepressantIn);
        boolean hasFailed = codes.saysLackOfEffect(statement.getStatusReason())
                || says(statement, TRIAL_OUTCOME, Set.of("no-response"));
        Long from = start(statement.getEffective());
        Long to = end(statement.getEffective());
        if (patientId.isEmpty()
                || drug.isEmpty()
                || !ENDED.contains(statement.getStatus())
                || !hasFailed
                || says(statement, TRIAL_ADEQUACY, INADEQUATE)
                || from == null
                || to == null) {
            return Optional.empty();
        }
        return Optional.of(new TrialRow(origin, patientId.get(), drug.get(), from, to));
    }

    private static Optional<CodeableConcept> drug(MedicationStatement statement) {
        if (statement.hasMedicationCodeableConcept()) {
            return Optional.of(statement.getMedicationCodeableConcept());
        }
        // Only one can be meant: a statement is about one drug.
        return statement.getContained().stream()
                .filter(Medication.class::isInstance)
                .map(contained -> ((Medication) contained).getCode())
                .findFirst();
    }

    private static boolean says(MedicationStatement statement, String extension, Set<String> judgments) {
        return Extensions.text(statement.getExtension(), extension)
                .filter(judgments::contains)
                .isPresent();
    }

    private Optional<ProjectionRow> assessment(RiskAssessment assessment, Origin origin) {
        Optional<String> patientId = References.localId(assessment.getSubject(), "Patient");
        Optional<ClinicalTime> time = ClinicalTime.startOf(assessment.getOccurrence(), zone);
        if (patientId.isEmpty() || time.isEmpty() || !ASSESSED.contains(assessment.getStatus())) {
            return Optional.empty();
        }
        return assessment.getExtension().stream()
                .filter(criterion -> ASSESSED_CRITERION.equals(criterion.getUrl()) && isAboutResistance(criterion))
                .flatMap(criterion -> Extensions.text(criterion.getExtension(), "result").stream())
                .filter(RESULTS::contains)
                .findFirst()
                .map(result -> new AssessmentRow(origin, patientId.get(), result, time.get()));
    }

    private static boolean isAboutResistance(Extension criterion) {
        return Extensions.first(criterion.getExtension(), "code")
                .map(Extension::getValue)
                .filter(value -> value instanceof Coding code && RESISTANCE.equals(code.getCode()))
                .isPresent();
    }

    private static boolean has(CodeableConcept concept, Set<String> wanted) {
        return concept.getCoding().stream().anyMatch(coding -> wanted.contains(String.valueOf(coding.getCode())));
    }

    private @Nullable Long start(@Nullable Type value) {
        return day(
                value instanceof Period period
                        ? period.getStartElement()
                        : value instanceof BaseDateTimeType moment ? moment : null);
    }

    private @Nullable Long end(@Nullable Type value) {
        return day(
                value instanceof Period period
                        ? period.getEndElement()
                        : value instanceof BaseDateTimeType moment ? moment : null);
    }

    private @Nullable Long day(@Nullable BaseDateTimeType moment) {
        return ClinicalTime.of(moment, zone).map(ClinicalTime::epochDay).orElse(null);
    }
}
