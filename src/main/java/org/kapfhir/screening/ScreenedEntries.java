package org.kapfhir.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.chart.EntryFilter;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.shared.Canonicals;

/**
 * Leaves out Observations that no rule asks for before they are parsed: most of a long record is laboratory values.
 *
 * <p>The rules take Observations by code alone. One in whose text none of their codes stands as a whole string can therefore
 * be neither read nor cited. In doubt an entry is kept: where its text has escapes, so that a code may be written in another
 * way, and where it holds a number that {@link RecordNumbers} may refuse.
 */
final class ScreenedEntries implements EntryFilter {
    private static final String OBSERVATION = "Observation";
    private static final int USUAL_NUMBER_LENGTH = 20;

    private final Set<String> codes;

    private ScreenedEntries(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** A filter that lets everything pass if the rules read Observations by anything else than their codes. */
    static EntryFilter of(GuideLogic logic) {
        Set<String> codes = new HashSet<>();
        for (String library : List.of("/Library/KapCandidacy", "/Library/KapReadiness")) {
            Optional<Set<String>> read = logic.retrievedCodesOf(Canonicals.BASE + library, OBSERVATION);
            if (read.isEmpty()) {
                return (type, json) -> true;
            }
            codes.addAll(read.get());
        }
        return new ScreenedEntries(codes);
    }

    @Override
    public boolean mayMatter(String type, String json) {
        if (!type.equals(OBSERVATION) || json.indexOf('\\') >= 0) {
            return true;
        }
        int at = 0;
        int open = json.indexOf('"');
        while (open >= 0) {
            int close = json.indexOf('"', open + 1);
            if (close < 0 || hasUnusualNumber(json, at, open) || mayBeCode(json, open + 1, close)) {
                return true;
            }
            at = close + 1;
            open = json.indexOf('"', at);
        }
        return hasUnusualNumber(json, at, json.length());
    }

    /** The parser takes blanks around a code away. */
    private boolean mayBeCode(String json, int from, int to) {
        return to > from
                && (json.charAt(from) <= ' ' || json.charAt(to - 1) <= ' ' || codes.contains(json.substring(from, to)));
    }

    private static boolean hasUnusualNumber(String json, int from, int to) {
        int length = 0;
        for (int index = from; index < to; index++) {
            char character = json.charAt(index);
            if (character == '.' || (character >= '0' && character <= '9')) {
                length++;
            } else if (length > 0 && (character == 'e' || character == 'E')) {
                return true;
            } else {
                length = 0;
            }
            if (length > USUAL_NUMBER_LENGTH) {
                return true;
            }
        }
        return false;
    }
}
