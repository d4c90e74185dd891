package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.PublishedDefinitions;
import org.kapfhir.decisionsupport.GuideLogic;
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
    CandidateScreening candidateScreening(GuideLogic logic) {
        return new CandidateScreening(logic);
    }

    @Bean
    ScreeningOperationProvider screeningOperationProvider(
            CandidacyProtocols protocols,
            CandidateScreening screening,
            PatientChart chart,
            FhirContext fhirContext,
            Clock clock) {
        return new ScreeningOperationProvider(
                new ScreeningRequestReader(protocols, clock), screening, chart, fhirContext);
    }

    /** The first request must not pay for loading the engine's classes. */
    @Bean
    SmartInitializingSingleton warmedScreening(
            CandidacyProtocols protocols, CandidateScreening screening, Clock clock) {
        return () -> new ScreeningWarmUp(new ScreeningRequestReader(protocols, clock), screening).run();
    }
}
