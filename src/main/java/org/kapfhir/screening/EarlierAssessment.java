package org.kapfhir.screening;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.StringType;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;

/** The assessment that was stored last before the one being made, read back from the person's record. */
public record EarlierAssessment(RiskAssessment assessment, Map<String, Answered> byCriterion) {
    public EarlierAssessment {
        byCriterion = Map.copyOf(byCriterion);
    }

    /** What it said about one criterion. */
    public record Answered(Coding code, Role role, Result result, String explanation, List<Reference> evidence) {
        public Answered {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The latest by the moment it holds for, up to the moment in question.
     *
     * @param ownId id of the assessment being made: asking again must not compare an answer with itself
     */
    static Optional<EarlierAssessment> in(PatientRecord record, Instant asOf, String ownId) {
        return record.resources().stream()
                .filter(RiskAssessment.class::isInstance)
                .map(RiskAssessment.class::cast)
                .filter(assessment -> assessment.hasExtension(CandidacyAssessment.CRITERION)
                        && assessment.getStatus() == RiskAssessmentStatus.FINAL
                        && !ownId.equals(assessment.getIdElement().getIdPart())
                        && assessment.getOccurrence() instanceof DateTimeType occurrence
                        && occurrence.getValue() != null
                        && !occurrence.getValue().toInstant().isAfter(asOf))
                .max(Comparator.comparing(EarlierAssessment::moment).thenComparing(EarlierAssessment::storedAt))
                .map(assessment -> new EarlierAssessment(assessment, answers(assessment)))
                .filter(earlier -> !earlier.byCriterion().isEmpty());
    }

    private static Instant moment(RiskAssessment assessment) {
        return ((DateTimeType) assessment.getOccurrence()).getValue().toInstant();
    }

    private static Instant storedAt(RiskAssessment assessment) {
        return assessment.getMeta().hasLastUpdated()
                ? assessment.getMeta().getLastUpdated().toInstant()
                : Instant.EPOCH;
    }

    private static Map<String, Answered> answers(RiskAssessment assessment) {
        Map<String, Answered> answers = new LinkedHashMap<>();
        for (Extension criterion : assessment.getExtensionsByUrl(CandidacyAssessment.CRITERION)) {
            if (criterion.getExtensionByUrl("code") != null
                    && criterion.getExtensionByUrl("code").getValue() instanceof Coding code
                    && text(criterion, "role").isPresent()
                    && text(criterion, "result").isPresent()) {
                answers.put(
                        code.getCode(),
                        new Answered(
                                code,
                                Role.of(text(criterion, "role").orElseThrow()),
                                Result.ofCode(text(criterion, "result").orElseThrow()),
                                text(criterion, "explanation").orElse(""),
                                criterion.getExtensionsByUrl("evidence").stream()
                                        .map(Extension::getValue)
                                        .filter(Reference.class::isInstance)
                                        .map(Reference.class::cast)
                                        .toList()));
            }
        }
        return answers;
    }

    private static Optional<String> text(Extension criterion, String part) {
        Extension extension = criterion.getExtensionByUrl(part);
        if (extension != null
                && (extension.getValue() instanceof CodeType || extension.getValue() instanceof StringType)) {
            return Optional.ofNullable(extension.getValue().primitiveValue());
        }
        return Optional.empty();
    }
}
