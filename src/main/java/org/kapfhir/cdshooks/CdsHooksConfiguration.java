package org.kapfhir.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningRequestReader;
import org.kapfhir.sensitivity.Disclosures;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CdsProperties.class)
class CdsHooksConfiguration {

    @Bean
    Prefetch cdsPrefetch(GuideLogic logic, ScreeningRequestReader requests) {
        return Prefetch.of(logic.retrievedTypesOf(
                requests.read(null, null, null, null, null).protocol().library()));
    }

    @Bean
    CdsHooksController cdsHooksController(
            Prefetch prefetch,
            GuideLogic logic,
            PatientChart chart,
            ScreeningRequestReader requests,
            PersonScreening screening,
            FhirContext fhirContext,
            JdbcOperations jdbc,
            Disclosures disclosures,
            ObjectMapper json,
            CdsProperties properties,
            Clock clock) {
        CandidacyService candidacy = new CandidacyService(
                new CdsRecords(prefetch, chart, fhirContext),
                new KetamineOrders(logic),
                requests,
                screening,
                new MissingData(fhirContext),
                caller -> disclosures.of(caller, null),
                properties);
        CdsCallers callers = new CdsCallers(new ClientTokens(properties.clients(), clock), properties);
        return new CdsHooksController(candidacy, new CdsFeedback(jdbc, clock), callers, prefetch, json, properties);
    }

    @Bean
    CdsErrorController cdsErrorController(ErrorAnswers answers) {
        return new CdsErrorController(answers);
    }
}
