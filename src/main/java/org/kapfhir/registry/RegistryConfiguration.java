package org.kapfhir.registry;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.registry.view.ViewCompiler;
import org.kapfhir.registry.view.ViewLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
class RegistryConfiguration {

    @Bean
    ViewOperationProvider viewOperationProvider(
            FhirContext fhirContext,
            GuidePackage guide,
            StoredResources store,
            PatientChart charts,
            PatientGroups groups,
            RegistryProperties properties,
            Clock clock) {
        ViewLimits limits =
                new ViewLimits(properties.maxStepsPerResource(), properties.maxRowsPerResource(), properties.maxTime());
        RegistryTables tables = new RegistryTables(
                store, charts, groups, new ViewCompiler(fhirContext, limits, clock), properties.maxConcurrentRuns());
        return new ViewOperationProvider(
                new TableRequestReader(fhirContext, new RegistryViews(guide)), tables, properties.firstBytes());
    }

    @Bean
    FilterRegistrationBean<BrokenTableFilter> brokenTableFilter() {
        FilterRegistrationBean<BrokenTableFilter> filter = new FilterRegistrationBean<>(new BrokenTableFilter());
        filter.addUrlPatterns("/fhir/*");
        return filter;
    }
}
