package org.kapfhir.seeding.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right answers for a cohort that is alone on a server, whatever {@code asOf} after the reference, with
 * {@code minimumCellSize} 1 and racemic ketamine only.
 *
 * <p>Numbers that are undefined are absent. Rates are fractions. Means and standard deviations are doubles: compare them
 * with a tolerance of 1e-9, all else exactly.
 *
 * @param reference ISO instant; everything in the cohort lies before it
 * @param cells one per instrument and timepoint, also where nobody could be analyzed
 * @param safety one per adverse effect that occurred
 * @param patients in the order of the cohort
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortTruth(
        long seed, int size, String reference, List<Cell> cells, List<EffectTotal> safety, List<PersonTruth> patients) {

    /**
     * One instrument at one timepoint.
     *
     * @param instrument LOINC code of the total score
     * @param reasons why the rest of the enrolled is not analyzable: {@code not-treated}, {@code no-baseline},
     *     {@code no-follow-up}; they add up with {@code analyzable} to {@code enrolled}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String instrument,
            String timepoint,
            int enrolled,
            int treated,
            int withBaseline,
            int analyzable,
            Map<String, Integer> reasons,
            int n,
            @Nullable Double baselineMean,
            @Nullable Double baselineSd,
            @Nullable Double followupMean,
            @Nullable Double followupSd,
            @Nullable Double meanChange,
            int responseCount,
            @Nullable Double responseRate,
            @Nullable Double responseRateImputed,
            int remissionCount,
            @Nullable Double remissionRate,
            int worsenedCount,
            @Nullable Double worsenedRate) {}

    /**
     * @param system of the effect's code
     * @param sessions all sessions of the cohort, or of the person
     * @param worstSeverity {@code mild}, {@code moderate} or {@code severe}
     */
    public record EffectTotal(
            String system, String code, int sessions, int sessionsWithEvent, double rate, String worstSeverity) {}

    public CohortTruth {
        cells = List.copyOf(cells);
        safety = List.copyOf(safety);
        patients = List.copyOf(patients);
    }

    /** Writes the truth as JSON, the same bytes for the same cohort. */
    public void writeTo(OutputStream out) throws IOException {
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .defaultPrettyPrinter(new UnixPrettyPrinter())
                .build()
                .writeValue(out, this);
    }
}
