package org.kapfhir.outcomes.instrument;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.Canonicals;

/**
 * The rating scales that outcomes are computed for: a table of codes, ranges and thresholds.
 *
 * <p>In all of them a higher total is worse. A panel code (PHQ-9 44249-1, GAD-7 69737-5) names the form and not its
 * total, so it is not listed.
 */
public enum Instrument {
    /** Kroenke, Spitzer and Williams 2001; response and remission as in McInnes 2022 (J Affect Disord). */
    PHQ_9(
            "phq-9",
            "44261-6",
            "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]",
            27,
            new ResponseRule.HalvedFromBaseline(),
            4),

    /** Spitzer 2006; response and remission as in Hull 2022 (J Affect Disord 314:59). */
    GAD_7(
            "gad-7",
            "70274-6",
            "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]",
            21,
            new ResponseRule.HalvedFromBaseline(),
            4);

    private static final String LOINC = "http://loinc.org";

    private final String code;
    private final String loincTotal;
    private final String loincDisplay;
    private final int highestTotal;
    private final ResponseRule responseRule;
    private final int remissionAtMost;

    Instrument(
            String code,
            String loincTotal,
            String loincDisplay,
            int highestTotal,
            ResponseRule responseRule,
            int remissionAtMost) {
        this.code = code;
        this.loincTotal = loincTotal;
        this.loincDisplay = loincDisplay;
        this.highestTotal = highestTotal;
        this.responseRule = responseRule;
        this.remissionAtMost = remissionAtMost;
    }

    /** The code in CodeSystem {@code kap-instrument}, which is also the one in the projection. */
    public String code() {
        return code;
    }

    /** The code that answers name the instrument with: LOINC's for the total, since one is verified. */
    public Coding coding() {
        return new Coding(LOINC, loincTotal, loincDisplay);
    }

    public ResponseRule responseRule() {
        return responseRule;
    }

    /** The highest total that counts as remission. */
    public int remissionAtMost() {
        return remissionAtMost;
    }

    public boolean canTotal(int total) {
        return total >= 0 && total <= highestTotal;
    }

    /** @return empty if the coding names no total of an instrument that is known here */
    public static Optional<Instrument> ofTotal(@Nullable String system, @Nullable String code) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.isTotal(system, code))
                .findFirst();
    }

    /** @throws IllegalArgumentException if no instrument has this code; the projection holds no other */
    public static Instrument ofProjected(String code) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No instrument has the code " + code));
    }

    /** Whether a search token means this instrument; a token without a system matches the code in either system. */
    public boolean matches(InstrumentToken token) {
        return switch (token.scope()) {
            case ANY_SYSTEM -> code.equals(token.code()) || loincTotal.equals(token.code());
            case NO_SYSTEM -> false;
            case ONE_SYSTEM -> isTotal(token.system(), token.code());
        };
    }

    private boolean isTotal(@Nullable String system, @Nullable String candidate) {
        return (LOINC.equals(system) && loincTotal.equals(candidate))
                || (Canonicals.INSTRUMENT_CODES.equals(system) && code.equals(candidate));
    }
}
