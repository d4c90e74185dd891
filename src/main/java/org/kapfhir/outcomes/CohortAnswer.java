package org.kapfhir.outcomes;

import java.util.OptionalDouble;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.EffectCount;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.statistics.Proportion;
import org.kapfhir.outcomes.statistics.Sample;

/** Writes a cohort's numbers as the answer: denominators first, and nothing about too few people. */
final class CohortAnswer {
    private final CohortSummary summary;
    private final Withholding withholding;

    CohortAnswer(CohortSummary summary, int minimumCellSize) {
        this.summary = summary;
        this.withholding = new Withholding(minimumCellSize);
    }

    Parameters toParameters() {
        Parameters answer = new Parameters();
        for (Cell cell : summary.cells()) {
            addDenominator(answer, cell);
        }
        for (Cell cell : summary.cells()) {
            addOutcome(answer, cell);
        }
        if (!withholding.hides(summary.enrollment().treated())) {
            for (EffectCount effect : summary.effects()) {
                addSafety(answer, effect);
            }
        }
        return answer;
    }

    private void addDenominator(Parameters answer, Cell cell) {
        Enrollment enrollment = summary.enrollment();
        parts(answer, "denominator")
                .with("instrument", cell.instrument().coding())
                .code("timepoint", cell.timepoint().code())
                .people("enrolled", enrollment.enrolled(), withholding)
                .people("treated", enrollment.treated(), withholding)
                .people("withBaseline", cell.withBaseline(), withholding)
                .people("analyzable", cell.analyzed().n(), withholding)
                .reason("not-treated", withholding.notTreated(enrollment))
                .reason(
                        "index-outside-period",
                        withholding.indexOutsidePeriod(enrollment).filter(count -> count > 0))
                .reason("no-baseline", withholding.noBaseline(enrollment, cell))
                .reason("no-follow-up", withholding.noFollowup(cell));
    }

    private void addOutcome(Parameters answer, Cell cell) {
        Analyzed analyzed = cell.analyzed();
        ParameterParts outcome = parts(answer, "outcome")
                .with("instrument", cell.instrument().coding())
                .code("timepoint", cell.timepoint().code())
                .people("n", analyzed.n(), withholding);
        if (withholding.hides(analyzed.n())) {
            return;
        }
        outcome.number("baselineMean", analyzed.baseline().mean())
                .number("baselineSd", analyzed.baseline().standardDeviation())
                .number("followupMean", analyzed.followup().mean())
                .number("followupSd", analyzed.followup().standardDeviation())
                .number("meanChange", analyzed.change().mean());
        analyzed.change()
                .meanInterval()
                .ifPresent(interval ->
                        outcome.number("meanChangeLow", interval.low()).number("meanChangeHigh", interval.high()));
        outcome.number("effectSize", effectSize(analyzed));
        outcome.count("responseCount", analyzed.responses())
                .rate("responseRate", "responseLow", "responseHigh", analyzed.responseRate())
                .count("remissionCount", analyzed.remissions())
                .rate("remissionRate", "remissionLow", "remissionHigh", analyzed.remissionRate())
                .count("worsenedCount", analyzed.worsened())
                .rate("worsenedRate", "worsenedLow", "worsenedHigh", analyzed.worsenedRate())
                .number("responseRateImputed", new Proportion(analyzed.responses(), cell.withBaseline()).rate());
    }

    /** Mean change divided by the baseline's standard deviation; empty where that is zero or undefined. */
    private static OptionalDouble effectSize(Analyzed analyzed) {
        Sample baseline = analyzed.baseline();
        OptionalDouble spread = baseline.standardDeviation();
        return spread.isPresent() && spread.getAsDouble() > 0
                ? OptionalDouble.of(analyzed.change().mean().orElseThrow() / spread.getAsDouble())
                : OptionalDouble.empty();
    }

    private void addSafety(Parameters answer, EffectCount effect) {
        long sessions = summary.enrollment().sessions();
        parts(answer, "safety")
                .with("effect", ParameterParts.coding(effect.effect()))
                .count("sessions", sessions)
                .count("sessionsWithEvent", effect.sessions())
                .rate("rate", "rateLow", "rateHigh", new Proportion(effect.sessions(), sessions));
    }

    private static ParameterParts parts(Parameters answer, String name) {
        return new ParameterParts(answer.addParameter().setName(name));
    }
}
