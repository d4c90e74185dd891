package org.kapfhir.questionnaires;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.conformance.GuidePackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionnairesConfiguration {

    @Bean
    Forms forms(GuidePackage guide) {
        return new Forms(guide);
    }

    @Bean
    FormExpressions formExpressions(FhirContext fhirContext) {
        return new FormExpressions(fhirContext);
    }

    @Bean
    ResponseScoring responseScoring(Forms forms, FormExpressions expressions, GuidePackage guide) {
        return new ResponseScoring(forms, expressions, new ScoreObservations(new ScoreProfiles(guide)));
    }

    @Bean
    ResponseInterceptor responseInterceptor(Forms forms, ResponseScoring scoring, DerivedStore store) {
        return new ResponseInterceptor(new DerivedRecords(forms, scoring), new ClientScores(scoring), store);
    }

    @Bean
    ExtractOperationProvider extractOperationProvider(Forms forms, ResponseScoring scoring, StoredResponses responses) {
        return new ExtractOperationProvider(new Extraction(forms, scoring), responses);
    }

    @Bean
    PopulateOperationProvider populateOperationProvider(
            Forms forms, FormExpressions expressions, PatientChart chart, Clock clock) {
        return new PopulateOperationProvider(
                forms, new PopulateRequestReader(chart), new Population(expressions, clock));
    }
}
