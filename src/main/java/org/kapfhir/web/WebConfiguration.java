package org.kapfhir.web;

import org.kapfhir.smart.AuthProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    GuideFiles guideFiles() {
        return new GuideFiles();
    }

    @Bean
    FilterRegistrationBean<StrictTransportFilter> strictTransportFilter(AuthProperties auth) {
        FilterRegistrationBean<StrictTransportFilter> filter =
                new FilterRegistrationBean<>(new StrictTransportFilter(auth));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
