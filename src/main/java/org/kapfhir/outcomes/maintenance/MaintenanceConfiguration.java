package org.kapfhir.outcomes.maintenance;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.kapfhir.outcomes.projection.ProjectionRebuild;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaintenanceConfiguration {

    /** Stopped at once when the server stops: a page that is cut off is rolled back. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService projectionWorker() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "projection");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    ProjectionOperationProvider projectionOperationProvider(
            ProjectionRebuild rebuild, ProjectionCheck check, ExecutorService projectionWorker) {
        return new ProjectionOperationProvider(new ProjectionJobs(rebuild, check, projectionWorker));
    }
}
