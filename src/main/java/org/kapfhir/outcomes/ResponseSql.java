package org.kapfhir.outcomes;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.instrument.ResponseRule.PointsFromBaseline;
import org.kapfhir.outcomes.instrument.ResponseRule.ShareOfBaseline;

/** The rules of the instruments as conditions, one definition for people, cohorts and curves. */
final class ResponseSql {
    private ResponseSql() {}

    /** A response, of the columns that hold the instrument's code and the two scores. */
    static String response(String instrument, String baseline, String followup) {
        return perInstrument(instrument, each -> response(each, baseline, followup));
    }

    static String remission(String instrument, String followup) {
        return perInstrument(
                instrument,
                each -> followup + " <= "
                        + (each == Instrument.MADRS ? ":madrsRemission" : Integer.toString(each.remissionAtMost())));
    }

    private static String perInstrument(String column, Function<Instrument, String> condition) {
        return Arrays.stream(Instrument.values())
                .map(each -> "(" + column + " = '" + each.code() + "' and " + condition.apply(each) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String response(Instrument instrument, String baseline, String followup) {
        if (instrument.responseRule() instanceof ShareOfBaseline) {
            return "%1$s > 0 and (%1$s - %2$s) * %3$d >= %1$s * :responseShare"
                    .formatted(baseline, followup, Thresholds.WHOLE);
        }
        if (instrument.responseRule() instanceof PointsFromBaseline rule) {
            return "%s - %s >= %d".formatted(baseline, followup, rule.points());
        }
        throw new IllegalArgumentException("No condition is written for the response in " + instrument);
    }
}
