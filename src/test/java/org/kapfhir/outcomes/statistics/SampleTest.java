package org.kapfhir.outcomes.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SampleTest {
    private static final Offset<Double> TOLERANCE = within(1e-9);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/mean-interval.csv", numLinesToSkip = 1)
    void agreesWithAnotherImplementation(
            String situation, String values, double mean, double deviation, double low, double high) {
        Sample sample = sample(values);

        assertThat(sample.mean()).as(situation).hasValueCloseTo(mean, TOLERANCE);
        assertThat(sample.standardDeviation()).as(situation).hasValueCloseTo(deviation, TOLERANCE);
        Interval interval = sample.meanInterval().orElseThrow();
        assertThat(interval.low()).as(situation).isCloseTo(low, TOLERANCE);
        assertThat(interval.high()).as(situation).isCloseTo(high, TOLERANCE);
    }

    @Test
    void hasNoSpreadOfOneObservation() {
        Sample one = sample("12");

        assertThat(one.mean()).hasValue(12);
        assertThat(one.standardDeviation()).isEmpty();
        assertThat(one.meanInterval()).isEmpty();
    }

    @Test
    void hasNoMeanOfNothing() {
        Sample none = new Sample(0, 0, 0);

        assertThat(none.mean()).isEmpty();
        assertThat(none.standardDeviation()).isEmpty();
        assertThat(none.meanInterval()).isEmpty();
    }

    private static Sample sample(String values) {
        long[] numbers =
                Arrays.stream(values.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        long squares = Arrays.stream(numbers).map(value -> value * value).sum();
        return new Sample(numbers.length, Arrays.stream(numbers).sum(), squares);
    }
}
