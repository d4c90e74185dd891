package org.kapfhir.seeding.record;

import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Instrument;
import org.kapfhir.seeding.course.Person;
import org.kapfhir.seeding.course.Score;

/** The ratings, in all the ways in which real records write them. */
final class ScoreResources {
    private static final String ABSENT_REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private ScoreResources() {}

    static List<Resource> of(Course course) {
        return course.scores().stream()
                .map(score -> (Resource) observation(score, course.person()))
                .toList();
    }

    private static Observation observation(Score score, Person person) {
        Observation observation = new Observation();
        observation.setId(score.id());
        boolean isPanel = score.form() == Score.Form.UNDER_PANEL_CODE;
        if (!isPanel) {
            observation.getMeta().addProfile(profile(score.instrument()));
        }
        observation
                .getMeta()
                .setSource(
                        score.source() == Score.Source.CLINIC
                                ? "https://example.org/clinic-record"
                                : "https://example.org/patient-portal");
        observation.setStatus(ObservationStatus.fromCode(score.status().code()));
        observation.addCategory(Fhir.concept(BackgroundResources.OBSERVATION_CATEGORY, "survey"));
        Instrument instrument = score.instrument();
        observation.setCode(Fhir.concept(isPanel ? instrument.panel() : instrument.total()));
        observation.setSubject(BackgroundResources.reference(person));
        observation.setEffective(new DateTimeType(score.when().text()));
        switch (score.form()) {
            case INTEGER -> observation.setValue(new IntegerType(score.value()));
            case UNIT_ONE -> observation.setValue(Fhir.quantity(score.value(), "1"));
            case ABSENT -> observation.setDataAbsentReason(Fhir.concept(ABSENT_REASON, "asked-declined"));
            default -> observation.setValue(Fhir.quantity(score.value(), "{score}"));
        }
        return observation;
    }

    private static String profile(Instrument instrument) {
        return Fhir.PROFILES + "kap-" + instrument.label() + "-score";
    }
}
