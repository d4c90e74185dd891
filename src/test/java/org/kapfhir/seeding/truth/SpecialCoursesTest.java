package org.kapfhir.seeding.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.seeding.course.CohortCourses;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Instrument;
import org.kapfhir.seeding.course.Story;

/** The truth about each special course, worked out by hand from the public contract. */
class SpecialCoursesTest {
    private static final Instant REFERENCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TIMEPOINTS =
            List.of("24h", "day-7", "week-2", "week-4", "week-8", "post-induction", "latest");

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/fixtures/seeding/special-courses.csv", numLinesToSkip = 1)
    void choosesTheRightScores(ArgumentsAccessor row) {
        PersonTruth truth = truthOf(Story.valueOf(row.getString(0)));
        String instrument = Instrument.valueOf(row.getString(1)).total().code();

        assertThat(truth.doses()).isEqualTo(row.getInteger(2));
        if (truth.doses() == 0) {
            assertThat(truth.outcomes()).isEmpty();
            assertThat(truth.index()).isNull();
            return;
        }
        PersonTruth.Outcome outcome = truth.outcomes().stream()
                .filter(each -> each.instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.baseline() == null ? null : outcome.baseline().value())
                .as("baseline")
                .isEqualTo(row.getInteger(3));
        for (int i = 0; i < TIMEPOINTS.size(); i++) {
            assertThat(valueAt(outcome, TIMEPOINTS.get(i)))
                    .as(TIMEPOINTS.get(i))
                    .isEqualTo(row.getInteger(4 + i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 123_456})
    void doNotDependOnTheSeed(long seed) {
        for (Story story : List.of(Story.LONG_INDUCTION, Story.ON_WINDOW_EDGES, Story.TWO_SOURCES)) {
            assertThat(values(truthOf(seed, story))).isEqualTo(values(truthOf(story)));
        }
    }

    @Test
    void neverRespondFromZero() {
        PersonTruth.Outcome phq9 = truthOf(Story.ZERO_BASELINE).outcomes().get(0);

        assertThat(phq9.points()).allSatisfy(point -> {
            assertThat(point.response()).isFalse();
            assertThat(point.remission()).isTrue();
            assertThat(point.percentChange()).isNull();
        });
        assertThat(phq9.points())
                .filteredOn(point -> point.timepoint().equals("week-4"))
                .allSatisfy(point -> {
                    assertThat(point.worsened()).isTrue();
                    assertThat(point.change()).isEqualTo(-2);
                });
    }

    @Test
    void countOneEffectOfAKindPerSession() {
        List<CohortTruth.EffectTotal> safety =
                truthOf(Story.SIDE_EFFECTS_WITHOUT_DOSE).safety();

        assertThat(safety)
                .extracting(CohortTruth.EffectTotal::code, CohortTruth.EffectTotal::sessionsWithEvent)
                .containsExactlyInAnyOrder(tuple("404640003", 1), tuple("422587007", 1), tuple("25064002", 1));
        assertThat(safety)
                .filteredOn(effect -> effect.code().equals("422587007"))
                .allSatisfy(nausea -> assertThat(nausea.worstSeverity()).isEqualTo("severe"));
        assertThat(safety).allSatisfy(effect -> assertThat(effect.sessions()).isEqualTo(2));
    }

    private static Integer valueAt(PersonTruth.Outcome outcome, String timepoint) {
        return outcome.points().stream()
                .filter(point -> point.timepoint().equals(timepoint))
                .map(PersonTruth.Point::value)
                .findFirst()
                .orElse(null);
    }

    private static List<String> values(PersonTruth truth) {
        return truth.outcomes().stream()
                .flatMap(outcome -> outcome.points().stream())
                .map(point -> point.timepoint() + " " + point.value())
                .collect(Collectors.toList());
    }

    private static PersonTruth truthOf(Story story) {
        return truthOf(42, story);
    }

    private static PersonTruth truthOf(long seed, Story story) {
        Course course = new CohortCourses(seed, 60, REFERENCE)
                .stream().filter(each -> each.story() == story).findFirst().orElseThrow();
        return new PersonReckoning(course).truth();
    }
}
