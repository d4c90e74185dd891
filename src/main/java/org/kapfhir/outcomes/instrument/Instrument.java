package org.kapfhir.outcomes.instrument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.Canonicals;

/**
 * The rating scales that outcomes are computed for: a table of codes, ranges and thresholds.
 *
 * <p>In all of them a higher total is worse. A panel code (PHQ-9 44249-1, GAD-7 69737-5) names the form and not its
 * total, so it is not listed. The other instruments of {@code kap-instrument} screen (C-SSRS, AUDIT-C, DAST-10) or look at
 * one moment of a dose (CADSS): no source defines a response or a remission in them, so they have no outcome.
 */
public enum Instrument {
    /** Kroenke, Spitzer and Williams 2001; response and remission as in McInnes 2022 (J Affect Disord). */
    PHQ_9(
            "phq-9",
            new TotalCode("44261-6", "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"),
            27,
            new ResponseRule.ShareOfBaseline(),
            4,
            SeverityBands.PHQ_9),

    /** Spitzer 2006; response and remission as in Hull 2022 (J Affect Disord 314:59). */
    GAD_7(
            "gad-7",
            new TotalCode("70274-6", "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"),
            21,
            new ResponseRule.ShareOfBaseline(),
            4,
            SeverityBands.GAD_7),

    /** National Center for PTSD: 10 points are clinically meaningful; at most 28 at the end as in Marx 2022. */
    PCL_5("pcl-5", null, 80, new ResponseRule.PointsFromBaseline(10), 28, SeverityBands.PCL_5),

    /** Montgomery and Asberg 1979; remission as in TRANSFORM-2 (Popova 2019), in others at most 10 (Ekstrand 2022). */
    MADRS("madrs", null, 60, new ResponseRule.ShareOfBaseline(), 12, SeverityBands.MADRS),

    /** Rush 2003; response as in ELEKT-D (Anand 2023), remission in the lowest band of the instrument. */
    QIDS_SR16("qids-sr16", null, 27, new ResponseRule.ShareOfBaseline(), 5, SeverityBands.QIDS_SR16);

    private static final String LOINC = "http://loinc.org";

    private final String code;
    private final @Nullable TotalCode loinc;
    private final int highestTotal;
    private final ResponseRule responseRule;
    private final int remissionAtMost;
    private final SeverityBands severity;

    /** LOINC's code for the total, where one is verified. */
    private record TotalCode(String code, String display) {}

    Instrument(
            String code,
            @Nullable TotalCode loinc,
            int highestTotal,
            ResponseRule responseRule,
            int remissionAtMost,
            SeverityBands severity) {
        this.code = code;
        this.loinc = loinc;
        this.highestTotal = highestTotal;
        this.responseRule = responseRule;
        this.remissionAtMost = remissionAtMost;
        this.severity = severity;
    }

    /** The code in CodeSystem {@code kap-instrument}, which is also the one in the projection. */
    public String code() {
        return code;
    }

    /** The code that answers name the instrument with: LOINC's for the total where one is verified, else our own. */
    public Coding coding() {
        return loinc == null
                ? new Coding(Canonicals.INSTRUMENT_CODES, code, code.toUpperCase(Locale.ROOT))
                : new Coding(LOINC, loinc.code(), loinc.display());
    }

    public ResponseRule responseRule() {
        return responseRule;
    }

    /** The highest total that counts as remission, unless the question says otherwise. */
    public int remissionAtMost() {
        return remissionAtMost;
    }

    public int highestTotal() {
        return highestTotal;
    }

    public SeverityBands severity() {
        return severity;
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
            case ANY_SYSTEM ->
                code.equals(token.code()) || (loinc != null && loinc.code().equals(token.code()));
            case NO_SYSTEM -> false;
            case ONE_SYSTEM -> isTotal(token.system(), token.code());
        };
    }

    private boolean isTotal(@Nullable String system, @Nullable String candidate) {
        return (loinc != null && LOINC.equals(system) && loinc.code().equals(candidate))
                || (Canonicals.INSTRUMENT_CODES.equals(system) && code.equals(candidate));
    }
}
