package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kapfhir.access.KeptCallers;
import org.kapfhir.audit.AccessLog;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.jobs.Jobs;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreenedRecords;
import org.kapfhir.screening.ScreeningRequestReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CohortProperties.class)
class CohortConfiguration {

    /** Stopped at once when the server stops: what was not written is left to the next server. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService screeningWorkers(CohortProperties properties) {
        return Executors.newFixedThreadPool(properties.threads(), work -> {
            Thread thread = new Thread(work, "screening");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    CohortScreening cohortScreening(PersonScreening screening, ScreenedRecords records, AccessLog log) {
        return new CohortScreening(screening, records.chart(), log::read);
    }

    @Bean
    ScreeningJobRunner screeningJobRunner(
            CohortScreening screening,
            Jobs jobs,
            JdbcOperations jdbc,
            ScreeningRequestReader requests,
            KeptCallers callers,
            PlatformTransactionManager transactions,
            ExecutorService screeningWorkers,
            CohortProperties properties,
            FhirContext fhirContext,
            Clock clock) {
        return new ScreeningJobRunner(
                screening,
                jobs,
                new ScreeningChunks(jdbc, clock, properties.chunkLease()),
                new ScreeningQuestions(jdbc, requests, callers),
                new TransactionTemplate(transactions),
                screeningWorkers,
                properties,
                fhirContext);
    }

    @Bean
    ScreeningTakeOver screeningTakeOver(ScreeningJobRunner runner, CohortProperties properties) {
        return new ScreeningTakeOver(runner, properties.takeOverInterval());
    }

    @Bean
    CohortScreeningOperationProvider cohortScreeningOperationProvider(
            ScreeningRequestReader requests,
            PatientGroups groups,
            CohortScreening screening,
            ScreeningJobRunner runner,
            CohortProperties properties) {
        return new CohortScreeningOperationProvider(requests, groups, screening, runner, properties);
    }

    @Bean
    ScreeningJobOperationProvider screeningJobOperationProvider(JobAnswers answers) {
        return new ScreeningJobOperationProvider(answers);
    }
}
