package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.repository.HapiFhirRepository;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.opencds.cqf.fhir.cql.EvaluationSettings;
import org.opencds.cqf.fhir.cr.measure.MeasureEvaluationOptions;
import org.opencds.cqf.fhir.cr.measure.common.MeasurePeriodValidator;
import org.opencds.cqf.fhir.cr.measure.r4.R4MultiMeasureService;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * How fast are measures evaluated, and how fast would the stock engine do it over the same store in the same process? Not
 * part of the test command; CONTRIBUTING.md tells how to run it. The number of people is the system property
 * {@code kapfhir.benchmark.people}. CPU-seconds are those of this process, to which H2 belongs, and of PostgreSQL's.
 */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=measure-benchmark")
@TestInstance(Lifecycle.PER_CLASS)
class MeasureBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(MeasureBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("kapfhir.benchmark.people", 1000);
    private static final int SCORES = 10;
    private static final int CHUNK = 50;
    private static final String ID = "phq9-response";
    private static final String PERIOD = "periodStart=2025-01-01&periodEnd=2025-12-31";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private DaoRegistry store;

    @Autowired
    private RestfulServer restfulServer;

    private int responders;

    @BeforeAll
    void storePeopleAndMeasure() throws IOException {
        Random random = new Random(7);
        for (int from = 0; from < PEOPLE; from += CHUNK) {
            Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
            for (int number = from; number < Math.min(from + CHUNK, PEOPLE); number++) {
                addPerson(bundle, number, random);
            }
            assertThat(server.post("", bundle).status()).isEqualTo(200);
        }
        Bundle definitions = new Bundle().setType(BundleType.TRANSACTION);
        put(definitions, library());
        put(definitions, measure());
        put(definitions, everyone());
        assertThat(server.post("", definitions).status()).isEqualTo(200);
    }

    @Test
    void evaluatesEveryone() {
        run("stored measure, first call", () -> ask("Measure/" + ID + "/$evaluate-measure?" + PERIOD), true);
        for (int round = 1; round <= 14; round++) {
            run(
                    "stored measure, call " + (round + 1),
                    () -> ask("Measure/" + ID + "/$evaluate-measure?" + PERIOD),
                    true);
        }
        for (int round = 1; round <= 3; round++) {
            run("kap-response, call " + round, () -> ask("Measure/kap-response/$evaluate-measure?" + PERIOD), false);
        }
        R4MultiMeasureService stock = stockEngine();
        for (int round = 1; round <= 3; round++) {
            run("stock engine, call " + round, () -> ask(stock), true);
        }
    }

    private void run(String what, Supplier<MeasureReport> evaluation, boolean isChecked) {
        double cpuBefore = cpuSeconds();
        long start = System.nanoTime();
        MeasureReport report = evaluation.get();
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = cpuSeconds() - cpuBefore;
        int[] counts = report.getGroup().get(0).getPopulation().stream()
                .mapToInt(MeasureReportGroupPopulationComponent::getCount)
                .toArray();
        LOG.info("{} people, {}: {} s wall, {} CPU-s, counts {}", PEOPLE, what, wall, cpu, Arrays.toString(counts));
        if (isChecked) {
            assertThat(counts).containsExactly(PEOPLE, PEOPLE, responders);
        }
    }

    private MeasureReport ask(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(MeasureReport.class);
    }

    private static MeasureReport ask(R4MultiMeasureService stock) {
        return stock.evaluate(
                Eithers.forMiddle3(new IdType("Measure", ID)),
                ZonedDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                ZonedDateTime.of(2025, 12, 31, 23, 59, 59, 999_000_000, ZoneOffset.UTC),
                "population",
                "Group/benchmark",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As it is wired by default, over the store that the server uses. */
    private R4MultiMeasureService stockEngine() {
        MeasureEvaluationOptions options = MeasureEvaluationOptions.defaultOptions();
        options.setEvaluationSettings(EvaluationSettings.getDefault());
        return new R4MultiMeasureService(
                new HapiFhirRepository(store, new SystemRequestDetails(), restfulServer),
                options,
                server.url(),
                new MeasurePeriodValidator());
    }

    private static double cpuSeconds() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double database = ProcessHandle.current()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sum();
        return system.getProcessCpuTime() / 1e9 + database;
    }

    private void addPerson(Bundle bundle, int number, Random random) {
        Patient patient = new Patient();
        patient.setId("measured-" + number);
        put(bundle, patient);
        int first = 10 + random.nextInt(18);
        int last = random.nextInt(28);
        responders += 2 * last <= first ? 1 : 0;
        for (int place = 0; place < SCORES; place++) {
            Observation score = new Observation();
            score.setId("measured-" + number + "-" + place);
            int value = place == 0 ? first : place == SCORES - 1 ? last : random.nextInt(28);
            score.setStatus(ObservationStatus.FINAL)
                    .setCode(new CodeableConcept().addCoding(new Coding("http://loinc.org", "44261-6", null)))
                    .setSubject(new Reference("Patient/measured-" + number))
                    .setEffective(new DateTimeType(LocalDate.of(2025, 1, 10).plusDays(7L * place) + "T10:00:00Z"))
                    .setValue(new Quantity()
                            .setValue(new BigDecimal(value))
                            .setSystem("http://unitsofmeasure.org")
                            .setCode("{score}"));
            put(bundle, score);
        }
    }

    private static Library library() throws IOException {
        Library library = new Library();
        library.setId("Phq9Response");
        library.setUrl("http://example.org/Library/Phq9Response")
                .setVersion("1.0.0")
                .setName("Phq9Response");
        library.setStatus(PublicationStatus.ACTIVE);
        library.setType(new CodeableConcept()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/library-type", "logic-library", null)));
        try (InputStream cql = MeasureBenchmark.class.getResourceAsStream("/fixtures/measures/Phq9Response.cql")) {
            library.addContent().setContentType("text/cql").setData(cql.readAllBytes());
        }
        return library;
    }

    /** The stock engine, asked for everyone, takes the first page of people for all. */
    private static Group everyone() {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("benchmark");
        for (int number = 0; number < PEOPLE; number++) {
            group.addMember().setEntity(new Reference("Patient/measured-" + number));
        }
        return group;
    }

    /** With ids, which the stock engine asks for. */
    private static Measure measure() {
        Measure measure = new Measure();
        measure.setId(ID);
        measure.setUrl("http://example.org/Measure/" + ID).setVersion("1.0.0");
        measure.setStatus(PublicationStatus.ACTIVE);
        measure.addLibrary("http://example.org/Library/Phq9Response|1.0.0");
        measure.setScoring(new CodeableConcept()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/measure-scoring", "proportion", null)));
        MeasureGroupComponent group = measure.addGroup();
        group.setId("group");
        for (String name : List.of("Initial Population", "Denominator", "Numerator")) {
            String code = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            group.addPopulation()
                    .setCode(new CodeableConcept()
                            .addCoding(
                                    new Coding("http://terminology.hl7.org/CodeSystem/measure-population", code, null)))
                    .setCriteria(
                            new Expression().setLanguage("text/cql-identifier").setExpression(name))
                    .setId(code);
        }
        return measure;
    }

    private static void put(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdPart());
    }
}
