package org.kapfhir.errors;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErrorsConfiguration {

    @Bean
    ErrorAnswers errorAnswers(FhirContext fhirContext) {
        return new ErrorAnswers(fhirContext);
    }

    @Bean
    ErrorInterceptor errorInterceptor() {
        return new ErrorInterceptor();
    }
}
