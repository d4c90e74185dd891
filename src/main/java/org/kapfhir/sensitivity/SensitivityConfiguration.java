package org.kapfhir.sensitivity;

import org.kapfhir.conformance.GuidePackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SensitivityProperties.class)
class SensitivityConfiguration {

    @Bean
    LabelRules labelRules(GuidePackage guide, SensitivityProperties properties) {
        return new LabelRules(guide, properties);
    }

    @Bean
    LabelInterceptor labelInterceptor(LabelRules rules) {
        return new LabelInterceptor(new Labeling(rules));
    }
}
