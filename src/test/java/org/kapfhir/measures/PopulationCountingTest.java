package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.chart.StoredPatients;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.decisionsupport.TimeSpan;
import org.kapfhir.seeding.SyntheticCohort;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** Many people are counted in chunks and side by side, and neither shows. */
class PopulationCountingTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final GuideLogic LOGIC = GuideLogic.compile(GUIDE, FHIR);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Map<String, PatientRecord> PEOPLE = people();
    private static final Executor INLINE = Runnable::run;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void givesTheSameReportWhateverTheChunk(int chunkSize) {
        MeasureReport report = report(counting(chunkSize, INLINE, CLOCK), new Subjects.Everyone());

        assertThat(FHIR.newJsonParser().encodeResourceToString(report))
                .isEqualTo(FHIR.newJsonParser()
                        .encodeResourceToString(report(counting(3, INLINE, CLOCK), new Subjects.Everyone())));
    }

    @Test
    void givesTheSameReportWithSeveralWorkers() {
        var workers = Executors.newFixedThreadPool(4);
        try {
            assertThat(FHIR.newJsonParser()
                            .encodeResourceToString(report(counting(2, workers, CLOCK), new Subjects.Everyone())))
                    .isEqualTo(FHIR.newJsonParser()
                            .encodeResourceToString(report(counting(3, INLINE, CLOCK), new Subjects.Everyone())));
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void namesThoseWhoCouldNotBeCountedAndCountsTheOthers() {
        List<String> members = new ArrayList<>(PEOPLE.keySet());
        members.add("nobody");

        MeasureReport report = report(counting(5, INLINE, CLOCK), new Subjects.Members(members));

        assertThat(report.getStatus()).isEqualTo(MeasureReportStatus.ERROR);
        assertThat(report.getGroup().get(0).getPopulation().get(0).getCount()).isEqualTo(PEOPLE.size());
        OperationOutcome leftOut = report.getContained().stream()
                .filter(OperationOutcome.class::isInstance)
                .map(OperationOutcome.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(leftOut.getIssue()).singleElement().satisfies(issue -> {
            assertThat(issue.getDiagnostics()).isEqualTo("Patient/nobody");
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("not-found");
        });
    }

    @Test
    void leavesOutAPersonWhoseRecordFailsWithoutSayingHow() {
        PatientChart failing = chart(id -> {
            throw new IllegalStateException("a secret of the record");
        });
        MeasureReport report = report(
                new PopulationCounting(failing, patients(), (type, consumer) -> {}, INLINE, properties(5), CLOCK),
                new Subjects.Everyone());

        assertThat(report.getStatus()).isEqualTo(MeasureReportStatus.ERROR);
        assertThat(FHIR.newJsonParser().encodeResourceToString(report))
                .contains("internal")
                .doesNotContain("secret");
    }

    @Test
    void endsAnEvaluationThatTakesTooLong() {
        Clock hurried = new Clock() {
            private Instant time = NOW;

            @Override
            public Instant instant() {
                time = time.plus(Duration.ofMinutes(1));
                return time;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };

        assertThatThrownBy(() -> counting(5, INLINE, hurried).count(question(new Subjects.Everyone())))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.EVALUATION_TOO_LONG));
    }

    @Test
    void takesOnOnlySoManyEvaluationsAtATime() {
        List<RequestRefused> refusals = new ArrayList<>();
        List<PopulationCounting> itself = new ArrayList<>();
        StoredPatients asksAgain = (size, consumer) -> {
            try {
                itself.get(0).count(question(new Subjects.Everyone()));
            } catch (RequestRefused refused) {
                refusals.add(refused);
            }
        };
        itself.add(new PopulationCounting(
                chart(PEOPLE::get), asksAgain, (type, consumer) -> {}, INLINE, properties(5), CLOCK));

        itself.get(0).count(question(new Subjects.Everyone()));

        assertThat(refusals)
                .singleElement()
                .satisfies(refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.SLOW_DOWN));
    }

    private static PopulationCounting counting(int chunkSize, Executor workers, Clock clock) {
        return new PopulationCounting(
                chart(PEOPLE::get), patients(), (type, consumer) -> {}, workers, properties(chunkSize), clock);
    }

    private static MeasureReport report(PopulationCounting counting, Subjects subjects) {
        MeasureQuestion question = question(subjects);
        return MeasureReportWriter.write(question, counting.count(question));
    }

    private static MeasureQuestion question(Subjects subjects) {
        MeasureDefinition measure =
                MeasureReader.read(GUIDE.find(Measure.class, "https://kapfhir.org/ig/Measure/kap-analyzable")
                        .orElseThrow());
        return new MeasureQuestion(
                measure,
                LOGIC.compiled(measure.library()),
                new TimeSpan(
                        OffsetDateTime.parse("1900-01-01T00:00:00Z"), OffsetDateTime.parse("2100-01-01T00:00:00Z")),
                ReportType.SUBJECT_LIST,
                subjects,
                Map.of(),
                NOW.atOffset(ZoneOffset.UTC));
    }

    /** One evaluation at a time. */
    private static MeasuresProperties properties(int chunkSize) {
        return new MeasuresProperties(ZoneOffset.UTC, 2, chunkSize, 1, Duration.ofMinutes(10), 100);
    }

    private static StoredPatients patients() {
        return (size, consumer) -> {
            List<String> ids = List.copyOf(PEOPLE.keySet());
            for (int from = 0; from < ids.size(); from += size) {
                consumer.accept(ids.subList(from, Math.min(from + size, ids.size())));
            }
        };
    }

    private interface Records {
        PatientRecord of(String id);
    }

    private static PatientChart chart(Records records) {
        return new PatientChart() {
            @Override
            public Optional<PatientRecord> find(String patientId) {
                return Optional.ofNullable(records.of(patientId));
            }

            @Override
            public void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer) {
                patientIds.stream()
                        .filter(PEOPLE::containsKey)
                        .forEach(id -> consumer.accept(id, () -> records.of(id)));
            }
        };
    }

    private static Map<String, PatientRecord> people() {
        Map<String, PatientRecord> people = new LinkedHashMap<>();
        new SyntheticCohort(3, 17, NOW)
                .bundles()
                .map(PopulationCountingTest::record)
                .forEach(record -> people.put(record.patient().getIdElement().getIdPart(), record));
        return people;
    }

    private static PatientRecord record(Bundle bundle) {
        List<Resource> resources = bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList();
        resources.forEach(resource -> resource.getMeta().setLastUpdatedElement(new InstantType(NOW.toString())));
        Patient patient = resources.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .findFirst()
                .orElseThrow();
        return new PatientRecord(
                patient,
                resources.stream().filter(resource -> resource != patient).toList());
    }
}
