package org.kapfhir.outcomes.instrument;

import java.util.List;

/**
 * The bands that an instrument's totals are read in, from the mildest to the most severe.
 *
 * @param bands in order; each begins where the one before it ends
 */
public record SeverityBands(List<Band> bands) {
    public SeverityBands {
        bands = List.copyOf(bands);
    }

    /** @param from the lowest total in it */
    public record Band(String code, int from) {}

    /** @return the code of the band that a total lies in */
    public String of(int total) {
        return bands.stream()
                .filter(band -> band.from() <= total)
                .reduce((milder, severer) -> severer)
                .map(Band::code)
                .orElseThrow(() -> new IllegalArgumentException("No band begins at or below " + total));
    }

    /** Kroenke, Spitzer and Williams 2001. */
    static final SeverityBands PHQ_9 = new SeverityBands(List.of(
            new Band("minimal", 0),
            new Band("mild", 5),
            new Band("moderate", 10),
            new Band("moderately-severe", 15),
            new Band("severe", 20)));

    /** Spitzer 2006. */
    static final SeverityBands GAD_7 = new SeverityBands(
            List.of(new Band("minimal", 0), new Band("mild", 5), new Band("moderate", 10), new Band("severe", 15)));

    /** The cut-point for probable post-traumatic stress disorder (National Center for PTSD: 31 to 33). */
    static final SeverityBands PCL_5 =
            new SeverityBands(List.of(new Band("below-cut-point", 0), new Band("probable-ptsd", 33)));

    /** As public scoring pages give them; not verified in the instrument's own publication. */
    static final SeverityBands MADRS = new SeverityBands(
            List.of(new Band("none", 0), new Band("mild", 7), new Band("moderate", 20), new Band("severe", 35)));

    /** Very severe: above 20 as in a trial report; the other bands as public scoring pages give them. */
    static final SeverityBands QIDS_SR16 = new SeverityBands(List.of(
            new Band("none", 0),
            new Band("mild", 6),
            new Band("moderate", 11),
            new Band("severe", 16),
            new Band("very-severe", 21)));
}
