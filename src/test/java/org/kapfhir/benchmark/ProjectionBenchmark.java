package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kapfhir.benchmark.CpuMeter.Reading;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.outcomes.projection.ProjectionInterceptor;
import org.kapfhir.outcomes.projection.ProjectionRebuild;
import org.kapfhir.seeding.SyntheticCohort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * What does the projection cost a write? Not part of the test command; CONTRIBUTING.md tells how to run it. The same kind
 * of writes are sent with and without the interceptor, by turns within one run, and their CPU time is compared.
 */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=projection-benchmark")
class ProjectionBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionBenchmark.class);
    private static final int ROUNDS = Integer.getInteger("kapfhir.benchmark.rounds", 120);
    /** A server that has just started translates its code still, which costs more than what is compared. */
    private static final int WARM_UP_ROUNDS = 40;

    private static final int PEOPLE_OF_A_ROUND = 10;
    private static final int SCORES_OF_A_ROUND = 100;

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private IInterceptorService storageInterceptors;

    @Autowired
    private ProjectionInterceptor interceptor;

    @Autowired
    private ProjectionRebuild rebuild;

    /** The writes of one round; made before the clock runs. */
    private interface Writes {
        List<String> of(int round);

        String path();
    }

    @Test
    void comparesTransactionsOfWholeCourses() {
        List<String> people = new SyntheticCohort(
                        3, (WARM_UP_ROUNDS + ROUNDS) * PEOPLE_OF_A_ROUND, Instant.parse("2026-06-01T00:00:00Z"))
                .bundles()
                .map(this::json)
                .toList();
        compare("A transaction of a whole course", new Writes() {
            @Override
            public List<String> of(int round) {
                return people.subList(round * PEOPLE_OF_A_ROUND, (round + 1) * PEOPLE_OF_A_ROUND);
            }

            @Override
            public String path() {
                return "";
            }
        });
        long start = System.nanoTime();
        long rebuilt = rebuild.run();
        LOG.info("A rebuild made the rows of {} resources in {} s", rebuilt, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        assertThat(rebuild.run()).isZero();
        LOG.info("A rebuild that found nothing took {} s", (System.nanoTime() - start) / 1e9);
    }

    @Test
    void comparesSingleScores() {
        server.send(
                "PUT",
                "Patient/scored",
                "{\"resourceType\":\"Patient\",\"id\":\"scored\"}",
                "Content-Type",
                "application/fhir+json");
        compare("A single score", new Writes() {
            @Override
            public List<String> of(int round) {
                List<String> scores = new ArrayList<>();
                for (int score = 0; score < SCORES_OF_A_ROUND; score++) {
                    scores.add("""
                            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org",\
                            "code":"44261-6"}]},"subject":{"reference":"Patient/scored"},\
                            "effectiveDateTime":"2026-01-10T10:00:%02dZ","valueInteger":%d}""".formatted(score % 60, score % 28));
                }
                return scores;
            }

            @Override
            public String path() {
                return "Observation";
            }
        });
    }

    /** By turns with and without, each pair of rounds in the other order than the one before. */
    private void compare(String what, Writes writes) {
        Assumptions.assumeTrue(
                "postgresql".equals(System.getProperty("kapfhir.it.database")), "measured on PostgreSQL only");
        CpuMeter meter = new CpuMeter(jdbc);
        Reading[] used = {new Reading(0, 0), new Reading(0, 0)};
        List<Double> ratios = new ArrayList<>();
        Reading[] pair = new Reading[2];
        int[] sent = new int[2];
        try {
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                int isOn = (round % 4 == 1 || round % 4 == 2) ? 1 : 0;
                storageInterceptors.unregisterInterceptor(interceptor);
                if (isOn == 1) {
                    storageInterceptors.registerInterceptor(interceptor);
                }
                List<String> bodies = writes.of(round);
                Reading before = meter.read();
                bodies.forEach(body ->
                        assertThat(server.post(writes.path(), body).status()).isBetween(200, 201));
                pair[isOn] = meter.read().since(before);
                if (round >= WARM_UP_ROUNDS) {
                    used[isOn] = used[isOn].plus(pair[isOn]);
                    sent[isOn] += bodies.size();
                    if (round % 2 == 1) {
                        ratios.add(pair[1].seconds() / pair[0].seconds());
                    }
                }
            }
        } finally {
            storageInterceptors.unregisterInterceptor(interceptor);
            storageInterceptors.registerInterceptor(interceptor);
        }
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        LOG.info(
                "{}: CPU ms with the projection {} (server {}, database {}), without {} (server {}, database {}); ratio {}, of"
                        + " pairs of rounds {} (median {})",
                what,
                1000 * used[1].seconds() / sent[1],
                1000 * used[1].serverSeconds() / sent[1],
                1000 * used[1].databaseSeconds() / sent[1],
                1000 * used[0].seconds() / sent[0],
                1000 * used[0].serverSeconds() / sent[0],
                1000 * used[0].databaseSeconds() / sent[0],
                (used[1].seconds() / sent[1]) / (used[0].seconds() / sent[0]),
                Arrays.toString(sorted),
                sorted[sorted.length / 2]);
    }

    private String json(Bundle bundle) {
        return fhirContext.newJsonParser().encodeResourceToString(bundle);
    }
}
