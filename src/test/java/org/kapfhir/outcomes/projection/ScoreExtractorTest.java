package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.ScoreRow;

class ScoreExtractorTest {
    private static final Origin ORIGIN = new Origin("s1", 3, 1_000);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/scores.csv", numLinesToSkip = 1)
    void takesTheTotalsThatCount(
            String situation,
            String status,
            String codings,
            String subject,
            String effective,
            String value,
            String expected) {
        Observation observation = observation(status, codings, subject, effective, value);

        List<String> rows = rows(observation, ZoneOffset.UTC).stream()
                .map(row -> row.instrument() + " " + row.score())
                .toList();

        assertThat(rows).as(situation).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void keepsOriginPatientAndTime() {
        Observation observation = observation(
                "final",
                "http://loinc.org|44261-6",
                "Patient/ana/_history/2",
                "2026-01-10T23:30:00-05:00",
                "integer 12");

        assertThat(rows(observation, ZoneOffset.UTC))
                .containsExactly(new ScoreRow(
                        ORIGIN,
                        "ana",
                        "phq-9",
                        12,
                        new ClinicalTime(Instant.parse("2026-01-11T04:30:00Z").toEpochMilli(), 20464, false)));
    }

    @Test
    void countsCalendarDaysInTheConfiguredZone() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Observation late =
                observation("final", "http://loinc.org|44261-6", "Patient/ana", "2026-01-11T04:30:00Z", "integer 1");
        Observation bare = observation("final", "http://loinc.org|44261-6", "Patient/ana", "2026-01-10", "integer 1");

        assertThat(rows(late, newYork).get(0).time().epochDay()).isEqualTo(20463);
        assertThat(rows(bare, newYork).get(0).time())
                .isEqualTo(
                        new ClinicalTime(Instant.parse("2026-01-10T05:00:00Z").toEpochMilli(), 20463, true));
    }

    @Test
    void takesTheEndOfAPeriod() {
        Observation observation = observation("final", "http://loinc.org|44261-6", "Patient/ana", null, "integer 12");
        observation.setEffective(new Period()
                .setStartElement(new DateTimeType("2025-12-27"))
                .setEndElement(new DateTimeType("2026-01-10")));

        assertThat(rows(observation, ZoneOffset.UTC).get(0).time().epochDay()).isEqualTo(20463);
    }

    @Test
    void leavesOutAPeriodThatHasNotEnded() {
        Observation observation = observation("final", "http://loinc.org|44261-6", "Patient/ana", null, "integer 12");
        observation.setEffective(new Period().setStart(new Date(0)));

        assertThat(rows(observation, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void leavesOutABoundInsteadOfAValue() {
        Observation observation =
                observation("final", "http://loinc.org|44261-6", "Patient/ana", "2026-01-10", "quantity 12 {score}");
        observation.getValueQuantity().setComparator(QuantityComparator.GREATER_THAN);

        assertThat(rows(observation, ZoneOffset.UTC)).isEmpty();
    }

    private static List<ScoreRow> rows(Observation observation, ZoneId zone) {
        return new ScoreExtractor(zone)
                .rows(observation, ORIGIN).stream().map(ScoreRow.class::cast).toList();
    }

    private static Observation observation(
            String status, String codings, String subject, String effective, String value) {
        Observation observation = new Observation();
        observation.setStatus(status == null ? null : ObservationStatus.fromCode(status));
        for (String coding : codings == null ? new String[0] : codings.split(" ", -1)) {
            String[] parts = coding.split("\\|", -1);
            observation.getCode().addCoding().setSystem(parts[0]).setCode(parts[1]);
        }
        observation.setSubject(subject == null ? null : new Reference(subject));
        observation.setEffective(effective == null ? null : new DateTimeType(effective));
        observation.setValue(value == null ? null : value(value.split(" ", -1)));
        return observation;
    }

    private static Type value(String[] parts) {
        return switch (parts[0]) {
            case "integer" -> new IntegerType(Integer.parseInt(parts[1]));
            case "string" -> new StringType(parts[1]);
            default -> quantity(new BigDecimal(parts[1]), parts.length > 2 ? parts[2] : null);
        };
    }

    private static Quantity quantity(BigDecimal value, String unit) {
        Quantity quantity = new Quantity().setValue(value);
        return unit == null
                ? quantity
                : quantity.setUnit(unit).setSystem("http://unitsofmeasure.org").setCode(unit);
    }
}
