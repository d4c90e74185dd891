package org.kapfhir.measures;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.chart.StoredPatients;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.StoredDefinitions;
import org.kapfhir.decisionsupport.StoredLogic;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeasuresProperties.class)
class MeasuresConfiguration {

    /** Stopped at once when the server stops: nothing is half written by reading. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService measureWorkers(MeasuresProperties properties) {
        return Executors.newFixedThreadPool(properties.threads(), work -> {
            Thread thread = new Thread(work, "measures");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    MeasureCatalog measureCatalog(StoredDefinitions definitions, StoredLogic logic) {
        return new MeasureCatalog(definitions, logic);
    }

    @Bean
    EvaluateMeasureOperationProvider evaluateMeasureOperationProvider(
            MeasureCatalog catalog,
            PatientChart chart,
            StoredPatients patients,
            StoredResources store,
            PatientGroups groups,
            ExecutorService measureWorkers,
            MeasuresProperties properties,
            Clock clock) {
        PopulationCounting counting = new PopulationCounting(chart, patients, store, measureWorkers, properties, clock);
        return new EvaluateMeasureOperationProvider(
                catalog, new MeasureEvaluation(counting, groups, properties, clock));
    }

    /** The first request must not pay for loading the engine's classes. */
    @Bean
    SmartInitializingSingleton warmedMeasures(GuidePackage guide, MeasureCatalog catalog, Clock clock) {
        return () -> new MeasureWarmUp(guide, catalog, clock).run();
    }
}
