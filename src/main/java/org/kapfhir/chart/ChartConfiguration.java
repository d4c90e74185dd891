package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChartProperties.class)
class ChartConfiguration {

    @Bean
    PatientChart patientChart(JdbcOperations jdbc, FhirContext fhirContext, ChartProperties properties) {
        return new JpaPatientChart(jdbc, fhirContext, properties);
    }

    @Bean
    PatientGroups patientGroups(IFhirResourceDao<Group> groups) {
        return new JpaPatientGroups(groups);
    }

    @Bean
    ChartWriter chartWriter(IFhirSystemDao<Bundle, Meta> store) {
        return new JpaChartWriter(store);
    }

    @Bean
    StoredResources storedResources(JdbcOperations jdbc, FhirContext fhirContext) {
        return new JpaStoredResources(new NamedParameterJdbcTemplate(jdbc), fhirContext, RowLock.of(jdbc));
    }

    @Bean
    StoredPatients storedPatients(JdbcOperations jdbc) {
        return new JpaStoredPatients(jdbc);
    }

    @Bean
    StoredLabels storedLabels(JdbcOperations jdbc) {
        return new JpaStoredLabels(jdbc);
    }

    @Bean
    PatientConsents patientConsents(JdbcOperations jdbc, FhirContext fhirContext) {
        return new JpaPatientConsents(jdbc, fhirContext);
    }

    @Bean
    NarrowedSearchInterceptor narrowedSearchInterceptor(SearchNarrowing narrowing) {
        return new NarrowedSearchInterceptor(narrowing);
    }
}
