package org.kapfhir.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProportionTest {
    private static final Offset<Double> TOLERANCE = within(1e-9);

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvFileSource(resources = "/fixtures/outcomes/wilson.csv", numLinesToSkip = 1)
    void agreesWithAnotherImplementation(String situation, long count, long of, double rate, double low, double high) {
        Proportion proportion = new Proportion(count, of);

        assertThat(proportion.rate()).as(situation).hasValueCloseTo(rate, TOLERANCE);
        Interval interval = proportion.interval().orElseThrow();
        assertThat(interval.low()).as(situation).isCloseTo(low, TOLERANCE);
        assertThat(interval.high()).as(situation).isCloseTo(high, TOLERANCE);
    }

    @Test
    void hasNoRateOfNobody() {
        Proportion nobody = new Proportion(0, 0);

        assertThat(nobody.rate()).isEmpty();
        assertThat(nobody.interval()).isEmpty();
    }

    @Test
    void staysBetweenZeroAndOneAtTheEnds() {
        assertThat(new Proportion(0, 7).interval().orElseThrow().low()).isZero();
        assertThat(new Proportion(7, 7).interval().orElseThrow().high()).isEqualTo(1);
    }
}
