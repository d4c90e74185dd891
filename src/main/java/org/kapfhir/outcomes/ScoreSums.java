package org.kapfhir.outcomes;

import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.PersonNumbers.Pair;
import org.kapfhir.outcomes.statistics.Sample;

/** Adds up the pairs of scores of one group of people at one timepoint. */
final class ScoreSums {
    private long withBaseline;
    private long n;
    private long baselineSum;
    private long baselineSquares;
    private long followupSum;
    private long followupSquares;
    private long changeSum;
    private long changeSquares;
    private long responses;
    private long remissions;
    private long worsened;

    void add(Pair pair) {
        withBaseline++;
        if (pair.followup() == null) {
            return;
        }
        long baseline = pair.baseline();
        long followup = pair.followup();
        long change = baseline - followup;
        n++;
        baselineSum += baseline;
        baselineSquares += baseline * baseline;
        followupSum += followup;
        followupSquares += followup * followup;
        changeSum += change;
        changeSquares += change * change;
        responses += pair.isResponse() ? 1 : 0;
        remissions += pair.isRemission() ? 1 : 0;
        worsened += pair.isWorsened() ? 1 : 0;
    }

    long withBaseline() {
        return withBaseline;
    }

    Analyzed analyzed() {
        return new Analyzed(
                new Sample(n, baselineSum, baselineSquares),
                new Sample(n, followupSum, followupSquares),
                new Sample(n, changeSum, changeSquares),
                responses,
                remissions,
                worsened);
    }
}
