package org.kapfhir.questionnaires;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.sensitivity.SentLabels;

/** Makes the Observation of one item: the answer given, or the total computed. */
final class ScoreObservations {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Coding SURVEY =
            new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey");
    private static final Coding UNKNOWN =
            new Coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown", "Unknown");

    private final ScoreProfiles profiles;

    ScoreObservations(ScoreProfiles profiles) {
        this.profiles = profiles;
    }

    Observation withValue(QuestionnaireResponse response, FormItem item, Type value) {
        return observation(response, item).setValue(observed(item, value));
    }

    /** @param unanswered link ids of the items whose answers are missing */
    Observation withoutValue(QuestionnaireResponse response, FormItem item, List<String> unanswered) {
        CodeableConcept reason = new CodeableConcept(UNKNOWN.copy())
                .setText("No score can be formed; not answered: " + String.join(", ", unanswered));
        return observation(response, item).setDataAbsentReason(reason);
    }

    private Observation observation(QuestionnaireResponse response, FormItem item) {
        Observation observation = new Observation();
        observation.setStatus(
                response.getStatus() == QuestionnaireResponseStatus.AMENDED
                        ? ObservationStatus.AMENDED
                        : ObservationStatus.FINAL);
        observation.addCategory().addCoding(SURVEY.copy());
        item.definition().getCode().forEach(code -> {
            observation.getCode().addCoding(code.copy());
            profiles.of(code).ifPresent(observation.getMeta()::addProfile);
        });
        // What is made of labeled answers says as much as they do.
        SentLabels.of(response).forEach(label -> observation.getMeta().addSecurity(label.copy()));
        observation.setSubject(response.getSubject().copy());
        if (response.hasEncounter()) {
            observation.setEncounter(response.getEncounter().copy());
        }
        observation.setEffective(response.getAuthoredElement().copy());
        performer(response).ifPresent(observation::addPerformer);
        if (response.getIdElement().hasIdPart()) {
            observation.setId("Observation/" + DerivedIds.score(response, item));
            observation.addDerivedFrom(ResponseReference.to(response));
        }
        return observation;
    }

    /** Who answered, else who wrote it down; a device cannot have performed an observation. */
    private static Optional<Reference> performer(QuestionnaireResponse response) {
        Reference answered = response.hasSource() ? response.getSource() : response.getAuthor();
        boolean isDevice = "Device".equals(answered.getReferenceElement().getResourceType());
        return answered.isEmpty() || isDevice ? Optional.empty() : Optional.of(answered.copy());
    }

    private static Type observed(FormItem item, Type value) {
        if (value instanceof Coding coding) {
            Coding plain = coding.copy();
            plain.setExtension(List.of());
            return new CodeableConcept(plain);
        }
        if (value instanceof IntegerType || value instanceof DecimalType) {
            Quantity quantity = new Quantity().setValue(AnswerKind.number(value).orElseThrow());
            return item.unit()
                    .map(unit -> quantity.setSystem(unit.getSystem())
                            .setCode(unit.getCode())
                            .setUnit(unit.getDisplay()))
                    .orElseGet(() -> quantity.setSystem(UCUM).setCode("{score}").setUnit("score"));
        }
        return value.copy();
    }
}
