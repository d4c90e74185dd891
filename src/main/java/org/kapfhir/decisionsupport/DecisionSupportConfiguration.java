package org.kapfhir.decisionsupport;

import ca.uhn.fhir.context.FhirContext;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.StoredDefinitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionSupportConfiguration {

    /** Compiled once at start: a guide that does not compile must stop the server, not a request. */
    @Bean
    GuideLogic guideLogic(GuidePackage guide, FhirContext fhirContext) {
        return GuideLogic.compile(guide, fhirContext);
    }

    @Bean
    StoredLogic storedLogic(GuideLogic logic, GuidePackage guide, StoredDefinitions definitions) {
        return new StoredLogic(logic, guide, definitions);
    }
}
