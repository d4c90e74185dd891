package org.kapfhir.seeding.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right answers for one person.
 *
 * @param index ISO instant of the index dose; absent if never treated, and then there are no outcomes
 * @param sessions equal to the doses: every dose is a session
 * @param safety one per adverse effect that occurred
 * @param screenings only for people who were made for screening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonTruth(
        String id,
        String story,
        @Nullable String index,
        int sessions,
        int doses,
        int cumulativeDoseMg,
        @Nullable String lastDose,
        List<Outcome> outcomes,
        List<CohortTruth.EffectTotal> safety,
        List<Screening> screenings) {
    public PersonTruth {
        outcomes = List.copyOf(outcomes);
        safety = List.copyOf(safety);
        screenings = List.copyOf(screenings);
    }

    /**
     * One instrument over time.
     *
     * @param instrument LOINC code of the total score
     * @param points without a baseline, they hold value and time only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(String instrument, @Nullable Rating baseline, List<Point> points) {}

    /** @param effective ISO instant, or a bare date where the record gives one */
    public record Rating(int value, String effective) {}

    /** @param change baseline minus follow-up: improvement is positive */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            String timepoint,
            int value,
            String effective,
            @Nullable Integer change,
            @Nullable Double percentChange,
            @Nullable Boolean response,
            @Nullable Boolean remission,
            @Nullable Boolean worsened) {}

    /**
     * What {@code $screen-candidate} must answer at a moment.
     *
     * @param decisions by policy
     * @param criteria results by criterion code, the same under every policy; not all criteria are listed
     */
    public record Screening(
            String asOf, boolean assumeCompleteRecord, Map<String, String> decisions, Map<String, String> criteria) {}
}
