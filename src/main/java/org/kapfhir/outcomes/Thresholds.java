package org.kapfhir.outcomes;

import java.util.Map;
import org.kapfhir.outcomes.instrument.Instrument;

/**
 * What counts as response and as remission, where a question may set it.
 *
 * @param responseShare how much of the baseline must be gone, in ten-thousandths, so that a half is exactly a half
 * @param madrsRemission the highest MADRS total that is remission: 12 in TRANSFORM-2, 10 in KetECT
 */
record Thresholds(int responseShare, int madrsRemission) {
    static final int WHOLE = 10_000;

    /** Half of the baseline, and each instrument's own remission. */
    static final Thresholds USUAL = new Thresholds(WHOLE / 2, Instrument.MADRS.remissionAtMost());

    int remissionAtMost(Instrument instrument) {
        return instrument == Instrument.MADRS ? madrsRemission : instrument.remissionAtMost();
    }

    /** The parameters of {@link ResponseSql}. */
    Map<String, Object> sqlParameters() {
        return Map.of("responseShare", responseShare, "madrsRemission", madrsRemission);
    }
}
