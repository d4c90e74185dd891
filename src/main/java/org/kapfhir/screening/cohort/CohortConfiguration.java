package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kapfhir.audit.AccessLog;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningRequestReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CohortProperties.class)
class CohortConfiguration {

    /** Stopped at once when the server stops: what was not written is reported as failed. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService screeningWorkers(CohortProperties properties) {
        return Executors.newFixedThreadPool(properties.threads(), work -> {
            Thread thread = new Thread(work, "screening");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    ScreeningJobs screeningJobs(JdbcOperations jdbc, Clock clock, CohortProperties properties) {
        return new ScreeningJobs(jdbc, clock, properties.lease());
    }

    @Bean
    CohortScreening cohortScreening(PersonScreening screening, PatientChart chart, AccessLog log) {
        return new CohortScreening(screening, chart, log::read);
    }

    @Bean
    CohortScreeningOperationProvider cohortScreeningOperationProvider(
            ScreeningRequestReader requests,
            PatientGroups groups,
            CohortScreening screening,
            ScreeningJobs jobs,
            ExecutorService screeningWorkers,
            CohortProperties properties,
            FhirContext fhirContext,
            Clock clock) {
        return new CohortScreeningOperationProvider(
                requests,
                groups,
                screening,
                new ScreeningJobRunner(screening, jobs, screeningWorkers, properties, fhirContext, clock),
                properties);
    }

    @Bean
    ScreeningJobOperationProvider screeningJobOperationProvider(ScreeningJobs jobs, ObjectMapper json) {
        return new ScreeningJobOperationProvider(jobs, json);
    }
}
