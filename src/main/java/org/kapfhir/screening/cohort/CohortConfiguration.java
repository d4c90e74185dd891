package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.FhirContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.jobs.Jobs;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningRequestReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    CohortScreening cohortScreening(PersonScreening screening, PatientChart chart) {
        return new CohortScreening(screening, chart);
    }

    @Bean
    CohortScreeningOperationProvider cohortScreeningOperationProvider(
            ScreeningRequestReader requests,
            PatientGroups groups,
            CohortScreening screening,
            Jobs jobs,
            ExecutorService screeningWorkers,
            CohortProperties properties,
            FhirContext fhirContext) {
        return new CohortScreeningOperationProvider(
                requests,
                groups,
                screening,
                new ScreeningJobRunner(screening, jobs, screeningWorkers, properties, fhirContext),
                properties);
    }

    @Bean
    ScreeningJobOperationProvider screeningJobOperationProvider(JobAnswers answers) {
        return new ScreeningJobOperationProvider(answers);
    }
}
