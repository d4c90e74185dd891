package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.benchmark.CpuMeter.Reading;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * How fast are the summaries of a registry? Not part of the test command; CONTRIBUTING.md tells how to run it. Rows are
 * made in the database, for only those are read: 100 scores a person, in the instruments and around the index dose.
 */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=outcomes-benchmark")
class OutcomesBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomesBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("kapfhir.benchmark.people", 10_000);
    private static final int SCORES_OF_A_PERSON = 100;
    private static final int WARM_UP = 5;
    private static final int CALLS = 15;
    private static final int CALLS_OF_A_PERSON = 1000;

    /** As many as the compiler needs to settle: it competes with the calls for two cores. */
    private static final int WARM_UP_OF_A_PERSON = 5 * CALLS_OF_A_PERSON;

    private static final String EVERYONE = "$summarize-outcomes?minimumCellSize=0";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void fill() {
        Assumptions.assumeTrue(
                "postgresql".equals(System.getProperty("kapfhir.it.database")), "measured on PostgreSQL only");
        if (jdbc.queryForObject("select count(*) from kap_patient", Long.class) > 0) {
            return;
        }
        jdbc.update("""
                insert into kap_patient (patient_id, version, last_updated, sex, birth_day)
                select 'p' || p, 1, 0, case when mod(p, 3) = 0 then 'male' else 'female' end, mod(p * 7, 15000)
                from generate_series(1, ?) p
                """, PEOPLE);
        jdbc.update("""
                insert into kap_dose (dose_id, version, last_updated, patient_id, substance, dose_mg, route_system,
                    route_code, route_display, time_ms, epoch_day, date_only)
                select 'd' || p || '-' || d, 1, 0, 'p' || p, 'ketamine', 40, 'http://snomed.info/sct',
                    case when mod(p, 2) = 0 then '47625008' else '78421000' end, 'Route',
                    (19000 + mod(p, 600) + d * 4) * 86400000::bigint + 36000000, 19000 + mod(p, 600) + d * 4, false
                from generate_series(1, ?) p, generate_series(0, 5) d
                """, PEOPLE);
        jdbc.update("""
                insert into kap_score (score_id, version, last_updated, patient_id, instrument, score, time_ms, epoch_day,
                    date_only)
                select 's' || p || '-' || s, 1, 0, 'p' || p,
                    case mod(s, 2) when 0 then 'phq-9' else 'gad-7' end,
                    greatest(0, mod(p * 31 + s * 17, 20) - s / 10),
                    (19000 + mod(p, 600) + (s / 2 - 5) * 2) * 86400000::bigint + 32400000, 19000 + mod(p, 600) + (s / 2 - 5) * 2,
                    false
                from generate_series(1, ?) p, generate_series(0, ? - 1) s
                """, PEOPLE, SCORES_OF_A_PERSON);
        jdbc.update("""
                insert into kap_adverse_effect (adverse_event_id, ordinal, version, last_updated, patient_id, dose_id,
                    effect_system, effect_code, effect_display, severity, date_only)
                select 'e' || p || '-' || d, 0, 1, 0, 'p' || p, 'd' || p || '-' || d, 'http://snomed.info/sct',
                    case when mod(p + d, 2) = 0 then '422587007' else '404640003' end, 'Effect', 'mild', false
                from generate_series(1, ?) p, generate_series(0, 1) d
                """, PEOPLE);
        jdbc.update("""
                insert into kap_vitals (vitals_id, version, last_updated, patient_id, dose_id, monitoring_point,
                    systolic_mmhg, diastolic_mmhg, time_ms, epoch_day, date_only)
                select 'v' || p || '-' || d || '-' || v, 1, 0, 'p' || p, 'd' || p || '-' || d,
                    case v when 0 then 'before-dose' when 1 then 'peak' else 'additional' end, 120 + v * 10, 80,
                    (19000 + mod(p, 600) + d * 4) * 86400000::bigint + 36000000 + (v * 60 - 10) * 60000,
                    19000 + mod(p, 600) + d * 4, false
                from generate_series(1, ?) p, generate_series(0, 5) d, generate_series(0, 2) v
                """, PEOPLE);
        jdbc.update("""
                insert into kap_condition (condition_id, diagnosis, version, last_updated, patient_id, is_active, onset_day)
                select 'c' || p, 'depression', 1, 0, 'p' || p, true, 15000
                from generate_series(1, ?) p
                """, PEOPLE);
        jdbc.update("insert into kap_record_mark (record_id, mark) select patient_id, 1 from kap_patient");
        jdbc.execute("vacuum analyze");
    }

    @Test
    void summarizesEveryone() {
        measure("Everyone", EVERYONE);
    }

    @Test
    void summarizesEveryoneBySex() {
        measure("Everyone by sex", EVERYONE + "&stratify=sex");
    }

    @Test
    void summarizesEveryoneByEveryStratifier() {
        measure(
                "Everyone by six stratifiers",
                EVERYONE + "&stratify=route&stratify=indication&stratify=sex&stratify=age-band"
                        + "&stratify=baseline-severity&stratify=treatment-resistance");
    }

    @Test
    void summarizesOnePerson() {
        Random random = new Random(1);
        long[] nanos = new long[CALLS_OF_A_PERSON];
        for (int call = -WARM_UP_OF_A_PERSON; call < CALLS_OF_A_PERSON; call++) {
            long start = System.nanoTime();
            Answer answer = server.get("Patient/p" + (1 + random.nextInt(PEOPLE)) + "/$summarize-outcomes");
            nanos[Math.max(call, 0)] = System.nanoTime() - start;
            assertThat(answer.status()).isEqualTo(200);
        }
        Arrays.sort(nanos);
        LOG.info(
                "One of {} people: median {} ms, p99 {} ms",
                PEOPLE,
                nanos[CALLS_OF_A_PERSON / 2] / 1e6,
                nanos[CALLS_OF_A_PERSON * 99 / 100] / 1e6);
    }

    private void measure(String what, String path) {
        Answer first = server.get(path);
        Assumptions.assumeTrue(first.status() == 200, what + " is not answered: " + first.body());
        for (int call = 1; call < WARM_UP; call++) {
            server.get(path);
        }
        CpuMeter meter = new CpuMeter(jdbc);
        Reading before = meter.read();
        double[] seconds = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            assertThat(server.get(path).status()).isEqualTo(200);
            seconds[call] = (System.nanoTime() - start) / 1e9;
        }
        Reading used = meter.read().since(before);
        Arrays.sort(seconds);
        LOG.info(
                "{} ({} people, {} scores): fastest {} s, median {} s, slowest {} s; CPU of a call: database {} s, server {} s",
                what,
                PEOPLE,
                PEOPLE * SCORES_OF_A_PERSON,
                seconds[0],
                seconds[CALLS / 2],
                seconds[CALLS - 1],
                used.databaseSeconds() / CALLS,
                used.serverSeconds() / CALLS);
    }
}
