package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.kapfhir.chart.ChartProperties;
import org.kapfhir.chart.ChartWriter;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.conformance.DefinitionReader;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.PublishedDefinitions;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.sensitivity.Disclosures;
import org.kapfhir.sensitivity.LabelRules;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    @Bean
    ProtocolCheck protocolCheck(GuideLogic logic, GuidePackage guide) {
        return new ProtocolCheck(logic, guide);
    }

    @Bean
    CandidacyProtocols candidacyProtocols(GuidePackage guide, PublishedDefinitions published, ProtocolCheck check) {
        return new CandidacyProtocols(guide, published, check);
    }

    @Bean
    ProtocolInterceptor protocolInterceptor(ProtocolCheck check) {
        return new ProtocolInterceptor(check);
    }

    @Bean
    CandidateScreening candidateScreening(GuideLogic logic, LabelRules labelRules) {
        return new CandidateScreening(logic, new SensitivityLabels(labelRules));
    }

    @Bean
    ScreeningRequestReader screeningRequestReader(CandidacyProtocols protocols, Clock clock) {
        return new ScreeningRequestReader(protocols, clock);
    }

    @Bean
    ScreenedRecords screenedRecords(PatientChart chart, GuideLogic logic) {
        return ScreenedRecords.of(chart, logic);
    }

    @Bean
    PersonScreening personScreening(
            CandidateScreening screening,
            ScreenedRecords records,
            ChartWriter writer,
            FhirContext fhirContext,
            ChartProperties properties,
            Disclosures disclosures,
            Clock clock) {
        return new PersonScreening(
                screening,
                records.chart(),
                new ScreeningStore(writer, clock),
                fhirContext,
                properties,
                disclosures::of);
    }

    @Bean
    PlanApplyOperationProvider planApplyOperationProvider(
            ScreeningRequestReader requests, PersonScreening screening, DefinitionReader definitions) {
        return new PlanApplyOperationProvider(requests, screening, definitions);
    }

    @Bean
    ScreeningOperationProvider screeningOperationProvider(ScreeningRequestReader requests, PersonScreening screening) {
        return new ScreeningOperationProvider(requests, screening);
    }

    @Bean
    ReadinessOperationProvider readinessOperationProvider(
            ScreeningRequestReader requests,
            PersonScreening records,
            CandidateScreening screening,
            GuidePackage guide) {
        return new ReadinessOperationProvider(requests, records, SessionReadiness.of(guide, screening));
    }

    /** The first request must not pay for loading classes. */
    @Bean
    SmartInitializingSingleton warmedScreening(
            ScreeningRequestReader requests,
            PersonScreening screening,
            ScreenedRecords records,
            FhirContext fhirContext) {
        return () -> new ScreeningWarmUp(requests, screening, records.chart(), fhirContext).run();
    }
}
