package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.ChartProperties;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.sensitivity.Disclosure;
import org.kapfhir.sensitivity.LabelRules;
import org.springframework.core.io.ClassPathResource;

/** What tests of the doors need of screening: the guide as it was built, and a store that holds one record. */
public final class ScreeningDoors {
    public static final FhirContext FHIR = ScreeningFixture.FHIR;
    public static final Clock CLOCK = ScreeningFixture.CLOCK;
    public static final GuideLogic LOGIC = ScreeningFixture.LOGIC;

    private ScreeningDoors() {}

    /** A row of the case table. */
    public record Case(
            String situation,
            @Nullable String record,
            @Nullable String policy,
            boolean complete,
            String criterion,
            String expected) {}

    public static List<Case> cases() {
        try {
            return new ClassPathResource("fixtures/screening/cases.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .map(row -> new Case(
                            row[0], orNull(row[1]), orNull(row[2]), Boolean.parseBoolean(row[3]), row[4], row[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell.replace("\"", "");
    }

    public static List<String> criteria() {
        return reader().read(null, null, null, null, null).protocol().criteria().stream()
                .map(criterion -> criterion.code().getCode())
                .toList();
    }

    public static PatientRecord record(Case row) {
        return RecordText.parse(row.record());
    }

    /** The record as a client sends it: through JSON. */
    public static Bundle bundle(PatientRecord record) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.addEntry().setResource(record.patient());
        for (Resource entry : record.resources()) {
            bundle.addEntry().setResource(entry);
        }
        String json = FHIR.newJsonParser().encodeResourceToString(bundle);
        return FHIR.newJsonParser().parseResource(Bundle.class, json);
    }

    public static ScreeningRequestReader reader() {
        return ScreeningFixture.reader();
    }

    public static ScreeningRequest request(Case row) {
        return ScreeningFixture.request(row.policy(), row.complete());
    }

    public static PersonScreening screening(PatientChart chart) {
        return new PersonScreening(
                new CandidateScreening(LOGIC, new SensitivityLabels(LabelRules.ofGuide(ScreeningFixture.GUIDE))),
                chart,
                new ScreeningStore((resources, request) -> {}, CLOCK),
                FHIR,
                new ChartProperties(20_000),
                request -> Disclosure.EVERYTHING);
    }

    /** A store with one person. */
    public static PatientChart chartOf(PatientRecord record) {
        return new PatientChart() {
            @Override
            public Optional<PatientRecord> find(String patientId) {
                return Optional.of(record).filter(found -> isThe(patientId));
            }

            @Override
            public void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer) {
                patientIds.stream().filter(this::isThe).forEach(id -> consumer.accept(id, () -> record));
            }

            private boolean isThe(String patientId) {
                return patientId.equals(record.patient().getIdElement().getIdPart());
            }
        };
    }
}
