package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What does judging cost? Reads and search pages of a caller from whom nothing is hidden, whose answers are not looked at one by
 * one, beside the same for narrower callers. Not part of the test command; run like the benchmark of screening.
 */
@WithRunningServer
class AccessBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(AccessBenchmark.class);
    private static final int READINGS = 60;
    private static final int CALLS = 800;
    private static final String SCOPE = "patient/Observation.rs";
    private static final String CATEGORY =
            "?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

    @Autowired
    private FhirEndpoint server;

    @Test
    void judgesReadsAndPages() {
        Patient patient = new Patient();
        patient.setId("cost");
        server.put(patient);
        for (int number = 0; number < READINGS; number++) {
            Observation reading = new Observation();
            reading.addCategory()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                    .setCode("laboratory");
            reading.setStatus(ObservationStatus.FINAL)
                    .setCode(new CodeableConcept().setText("reading"))
                    .setSubject(new Reference("Patient/cost"))
                    .setId("cost-" + number);
            server.put(reading);
        }
        for (int round = 1; round <= 3; round++) {
            measure(round, "everything", AccessToken.allPowerful());
            measure(round, "one patient", AccessToken.patient("cost", SCOPE).cleared("*"));
            measure(
                    round,
                    "one category",
                    AccessToken.patient("cost", SCOPE + CATEGORY).cleared("*"));
        }
    }

    private void measure(int round, String reach, AccessToken token) {
        FhirEndpoint caller = server.as(token);
        double read = cpuMillis(caller, "Observation/cost-7");
        double page = cpuMillis(caller, "Observation?patient=cost&_count=50");
        LOG.info("Round {}, token for {}: {} CPU-ms a read, {} CPU-ms a page of 50", round, reach, read, page);
    }

    /** Of the whole process, client included. */
    private static double cpuMillis(FhirEndpoint caller, String path) {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = process.getProcessCpuTime();
        for (int call = 0; call < CALLS; call++) {
            assertThat(caller.get(path).status()).isEqualTo(200);
        }
        return (process.getProcessCpuTime() - start) / 1e6 / CALLS;
    }
}
