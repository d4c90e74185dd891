package org.kapfhir.outcomes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapfhir.outcomes.Withholding.Level;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.KaplanMeier;
import org.kapfhir.outcomes.statistics.Proportion;
import org.kapfhir.outcomes.statistics.Sample;

/**
 * The exact numbers of a cohort, before anything is withheld.
 *
 * @param notVisible members whom the caller may not see, or who are not in the store; part of no number
 * @param parts the whole cohort, and each stratum
 */
record CohortSummary(long notVisible, SortedMap<Slice, Part> parts) {
    CohortSummary {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    Part whole() {
        return part(Slice.WHOLE);
    }

    Part part(Slice slice) {
        Part part = parts.get(slice);
        if (part == null) {
            throw new IllegalArgumentException("The cohort has no part " + slice);
        }
        return part;
    }

    /**
     * The numbers of the cohort or of a stratum.
     *
     * @param cells one per instrument and timepoint asked for, whether or not there are scores
     * @param curves one per instrument
     */
    record Part(List<Cell> cells, List<Curve> curves, Safety safety) {
        Part {
            cells = List.copyOf(cells);
            curves = List.copyOf(curves);
        }
    }

    /**
     * @param enrolled everyone
     * @param withIndexDose those with an index dose at any time
     * @param treated those with an index dose in the period asked for
     * @param sessions all dosing sessions of the treated
     */
    record Enrollment(long enrolled, long withIndexDose, long treated, long sessions) {
        static final Enrollment NOBODY = new Enrollment(0, 0, 0, 0);

        Enrollment plus(Enrollment other) {
            return new Enrollment(
                    enrolled + other.enrolled,
                    withIndexDose + other.withIndexDose,
                    treated + other.treated,
                    sessions + other.sessions);
        }
    }

    /**
     * @param withBaseline treated people with a baseline in the instrument
     * @param analyzed the scores of those among them who have a follow-up
     */
    record Cell(
            Instrument instrument, Timepoint timepoint, Enrollment enrollment, long withBaseline, Analyzed analyzed) {
        long n() {
            return analyzed.n();
        }

        /** @throws IllegalArgumentException for a level that is no part of a cell */
        long people(Level level) {
            return switch (level) {
                case ENROLLED -> enrollment.enrolled();
                case TREATED -> enrollment.treated();
                case WITH_BASELINE -> withBaseline;
                case ANALYZED -> n();
                case RESPONDERS, AT_RISK -> throw new IllegalArgumentException("A curve has the " + level);
            };
        }
    }

    /** @param change baseline minus follow-up; positive is better */
    record Analyzed(Sample baseline, Sample followup, Sample change, long responses, long remissions, long worsened) {
        static final Analyzed NOBODY = new Analyzed(Sample.NONE, Sample.NONE, Sample.NONE, 0, 0, 0);

        long n() {
            return change.n();
        }

        Analyzed plus(Analyzed other) {
            return new Analyzed(
                    baseline.plus(other.baseline),
                    followup.plus(other.followup),
                    change.plus(other.change),
                    responses + other.responses,
                    remissions + other.remissions,
                    worsened + other.worsened);
        }

        Proportion responseRate() {
            return new Proportion(responses, n());
        }

        Proportion remissionRate() {
            return new Proportion(remissions, n());
        }

        Proportion worsenedRate() {
            return new Proportion(worsened, n());
        }
    }

    /** How long responses in an instrument lasted, in days. */
    record Curve(Instrument instrument, KaplanMeier durability) {}

    /**
     * What happened in the sessions; empty for a stratum of scores, which sessions do not have.
     *
     * @param effects in how many sessions each was recorded, in the order of their codes
     */
    record Safety(Enrollment enrollment, Map<Code, Long> effects, Monitoring monitoring) {
        static final Safety NONE = new Safety(Enrollment.NOBODY, Map.of(), Monitoring.NONE);
    }

    /** In how many sessions blood pressure was read before the dose, about 40 minutes after it, and from two hours on. */
    record Monitoring(long before, long atPeak, long observed, long complete) {
        static final Monitoring NONE = new Monitoring(0, 0, 0, 0);

        Monitoring plus(Monitoring other) {
            return new Monitoring(
                    before + other.before, atPeak + other.atPeak, observed + other.observed, complete + other.complete);
        }
    }
}
