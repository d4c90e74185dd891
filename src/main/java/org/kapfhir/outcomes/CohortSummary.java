package org.kapfhir.outcomes;

import java.util.List;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.Proportion;
import org.kapfhir.outcomes.statistics.Sample;

/**
 * The exact numbers of a cohort, before anything is withheld.
 *
 * @param cells one per instrument and timepoint asked for, whether or not there are scores
 */
record CohortSummary(Enrollment enrollment, List<Cell> cells, List<EffectCount> effects) {
    CohortSummary {
        cells = List.copyOf(cells);
        effects = List.copyOf(effects);
    }

    /**
     * @param enrolled everyone
     * @param withIndexDose those with an index dose at any time
     * @param treated those with an index dose in the period asked for
     * @param sessions all dosing sessions of the treated
     */
    record Enrollment(long enrolled, long withIndexDose, long treated, long sessions) {}

    /**
     * @param withBaseline treated people with a baseline in the instrument
     * @param analyzed the scores of those among them who have a follow-up
     */
    record Cell(Instrument instrument, Timepoint timepoint, long withBaseline, Analyzed analyzed) {
        static Cell empty(Instrument instrument, Timepoint timepoint, long withBaseline) {
            Sample none = new Sample(0, 0, 0);
            return new Cell(instrument, timepoint, withBaseline, new Analyzed(none, none, none, 0, 0, 0));
        }
    }

    /** @param change baseline minus follow-up; positive is better */
    record Analyzed(Sample baseline, Sample followup, Sample change, long responses, long remissions, long worsened) {
        long n() {
            return change.n();
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

    /** In how many sessions an effect was recorded. */
    record EffectCount(Code effect, long sessions) {}
}
