package org.kapfhir.questionnaires;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.questionnaires.DerivedStore.WithinWrite;
import org.kapfhir.shared.RequestRefused.Finding;

/**
 * Checks a score that a client derived from a stored response itself, as some form renderers do: it must say what the
 * answers give, at the time they were given. Then it is the same score from two sources, which counts once.
 */
final class ClientScores {
    private static final Set<ObservationStatus> COUNTED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private final ResponseScoring scoring;

    ClientScores(ResponseScoring scoring) {
        this.scoring = scoring;
    }

    /** @throws AnswersRefused code {@code score-miscounted}, if value or time are not those of the answers */
    void check(Observation claimed, WithinWrite store) {
        if (!COUNTED.contains(claimed.getStatus())) {
            return;
        }
        for (Reference source : claimed.getDerivedFrom()) {
            IIdType id = source.getReferenceElement();
            if ("QuestionnaireResponse".equals(id.getResourceType()) && id.hasIdPart()) {
                store.find(QuestionnaireResponse.class, id.getIdPart())
                        .flatMap(scoring::score)
                        .map(ScoredResponse::scores)
                        .flatMap(scores -> sameCode(scores, claimed))
                        .ifPresent(score -> compare(claimed, score));
            }
        }
    }

    private static Optional<Observation> sameCode(List<Observation> scores, Observation claimed) {
        return scores.stream()
                .filter(score -> score.getCode().getCoding().stream()
                        .anyMatch(code -> claimed.getCode().getCoding().stream()
                                .anyMatch(other -> EqualValues.areEqual(code, other))))
                .findFirst();
    }

    private static void compare(Observation claimed, Observation score) {
        if (!sameValue(claimed, score)) {
            throw AnswersRefused.miscounted(List.of(new Finding(
                    "The score says %s, but the answers it is derived from give %s: correct the score or the answers"
                            .formatted(text(claimed), text(score)),
                    "Observation.value")));
        }
        boolean sameTime = claimed.hasEffectiveDateTimeType()
                && EqualValues.areEqual(claimed.getEffectiveDateTimeType(), score.getEffectiveDateTimeType());
        if (!sameTime) {
            throw AnswersRefused.miscounted(List.of(new Finding(
                    "The score has another time than the answers it is derived from: set effectiveDateTime to %s"
                            .formatted(score.getEffectiveDateTimeType().getValueAsString()),
                    "Observation.effective")));
        }
    }

    private static boolean sameValue(Observation claimed, Observation score) {
        if (!claimed.hasValue() || !score.hasValue()) {
            return claimed.hasValue() == score.hasValue();
        }
        Type one = claimed.getValue();
        Type other = score.getValue();
        if (one instanceof CodeableConcept a && other instanceof CodeableConcept b) {
            return a.getCoding().stream()
                    .anyMatch(code -> b.getCoding().stream().anyMatch(known -> EqualValues.areEqual(code, known)));
        }
        return EqualValues.areEqual(one, other);
    }

    private static String text(Observation score) {
        if (!score.hasValue()) {
            return "no value";
        }
        return score.getValue() instanceof CodeableConcept level
                ? level.getCodingFirstRep().getCode()
                : AnswerKind.number(score.getValue()).map(BigDecimal::toString).orElse("something else");
    }
}
