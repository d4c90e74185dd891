package org.kapfhir.intake;

import ca.uhn.fhir.context.FhirContext;
import org.kapfhir.errors.ErrorAnswers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
@Import(SearchGuardInterceptor.class)
class IntakeConfiguration {

    @Bean
    FilterRegistrationBean<RequestLineFilter> requestLineFilter(ErrorAnswers answers) {
        FilterRegistrationBean<RequestLineFilter> filter = new FilterRegistrationBean<>(new RequestLineFilter(answers));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(IntakeProperties properties) {
        FilterRegistrationBean<RequestBodyFilter> filter =
                new FilterRegistrationBean<>(new RequestBodyFilter(properties.maxRequestBytes()));
        filter.addUrlPatterns("/fhir/*");
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(ContainerErrorValve.class.getName());
            }
        });
    }

    @Bean
    BundleGuardInterceptor bundleGuard() {
        return new BundleGuardInterceptor();
    }

    @Bean
    SoundResourceInterceptor soundResources(FhirContext fhirContext) {
        return new SoundResourceInterceptor(new ResourceSoundness(fhirContext));
    }

    @Bean
    VersionedDeletionInterceptor versionedDeletions() {
        return new VersionedDeletionInterceptor();
    }
}
