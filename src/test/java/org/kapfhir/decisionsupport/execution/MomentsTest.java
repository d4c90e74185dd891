package org.kapfhir.decisionsupport.execution;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencds.cqf.cql.engine.elm.executing.DateTimeEvaluator;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.runtime.DateTime;

/** Moments are those that the reference engine makes of the same dates and the same parts. */
class MomentsTest {
    private static final R4FhirModelResolver REFERENCE = new R4FhirModelResolver(FhirContext.forR4Cached());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-02",
                "2024-02-29",
                "0001-01-01",
                "9999-12-31",
                "2026-03-29T02:30:00Z",
                "2026-03-29T02:30:15+02:00",
                "2026-03-29T23:59:59.999-09:30",
                "1900-01-01T00:00:00+14:00",
                "1500-02-28T12:00:00.5Z"
            })
    void areThoseOfTheRecord(String text) {
        DateTimeType date = new DateTimeType(text);

        assertSame(Moments.of(date), REFERENCE.resolvePath(date, "value"));
    }

    @Test
    void areThoseOfAnInstant() {
        InstantType instant = new InstantType("2026-11-20T12:00:00.123+05:45");

        assertSame(Moments.of(instant), REFERENCE.resolvePath(instant, "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-9.5", "5.75", "14"})
    void areThoseOfTheSameParts(String offset) {
        BigDecimal hours = new BigDecimal(offset);
        Integer[] parts = {2024, 2, 29, 23, 59, 58, 7};
        Integer[] day = {2024, 2, 29, null, null, null, null};
        Integer[] nothing = new Integer[Moments.PARTS];

        assertSame(Moments.of(parts, hours), DateTimeEvaluator.internalEvaluate(2024, 2, 29, 23, 59, 58, 7, hours));
        assertSame(
                Moments.of(day, hours), DateTimeEvaluator.internalEvaluate(2024, 2, 29, null, null, null, null, hours));
        assertThat(Moments.of(nothing, hours)).isNull();
    }

    private static void assertSame(Object here, Object there) {
        assertThat(here).isEqualTo(there).hasToString(String.valueOf(there));
        assertThat(((DateTime) here).getPrecision()).isEqualTo(((DateTime) there).getPrecision());
    }
}
