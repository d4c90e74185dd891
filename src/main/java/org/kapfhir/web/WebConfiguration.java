package org.kapfhir.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    GuideFiles guideFiles() {
        return new GuideFiles();
    }
}
