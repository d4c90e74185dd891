package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

@Configuration(proxyBeanMethods = false)
class ChartConfiguration {

    @Bean
    PatientChart patientChart(JdbcOperations jdbc, FhirContext fhirContext) {
        return new JpaPatientChart(jdbc, fhirContext);
    }

    @Bean
    StoredResources storedResources(JdbcOperations jdbc, FhirContext fhirContext) {
        return new JpaStoredResources(jdbc, fhirContext);
    }
}
