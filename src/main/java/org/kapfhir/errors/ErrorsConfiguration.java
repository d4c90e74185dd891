package org.kapfhir.errors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErrorsConfiguration {

    @Bean
    ErrorInterceptor errorInterceptor() {
        return new ErrorInterceptor();
    }
}
