package org.kapfhir.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.kapfhir.smart.AuthProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves {@code /fhir}: HAPI's providers over the store, and whatever operations and interceptors the features bring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FhirServerProperties.class)
class FhirServerConfiguration {

    @Bean
    RestfulServer fhirServer(
            FhirContext fhirContext,
            ResourceProviderFactory resourceProviders,
            IJpaSystemProvider systemProvider,
            ValueSetOperationProvider valueSetOperations,
            IFhirSystemDao<Bundle, Meta> systemDao,
            JpaStorageSettings storageSettings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validationSupport,
            DatabaseBackedPagingProvider paging,
            IInterceptorService storageInterceptors,
            FhirServerProperties properties,
            AuthProperties auth,
            ApplicationContext beans) {
        // What a client sends is taken as it is or not at all: what the parser does not know would be lost in silence.
        fhirContext.setParserErrorHandler(new StrictErrorHandler());
        RestfulServer server = new UnnamedServer(fhirContext);
        server.setServerName("KapFHIR");
        // Links lead to the address of the settings: the Host header is the caller's to choose.
        server.setServerAddressStrategy(new HardcodedServerAddressStrategy(auth.fhirBase()));
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        FeatureBeans features = new FeatureBeans(beans);
        Set<Class<?>> ownTypes = features.ownTypes();
        resourceProviders.createProviders().stream()
                .filter(provider ->
                        !(provider instanceof IResourceProvider type && ownTypes.contains(type.getResourceType())))
                .forEach(server::registerProvider);
        server.registerProvider(systemProvider);
        server.registerProvider(valueSetOperations);
        JpaCapabilityStatementProvider capabilities = new JpaCapabilityStatementProvider(
                server, systemDao, storageSettings, searchParameters, validationSupport);
        capabilities.setImplementationDescription("KapFHIR");
        server.setServerConformanceProvider(capabilities);
        paging.setDefaultPageSize(properties.defaultPageSize());
        paging.setMaximumPageSize(properties.maxPageSize());
        server.setPagingProvider(paging);

        features.operationProviders().forEach(server::registerProvider);
        features.serverInterceptors().forEach(server::registerInterceptor);
        features.storageInterceptors().forEach(storageInterceptors::registerInterceptor);
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer fhirServer) {
        ServletRegistrationBean<RestfulServer> servlet = new ServletRegistrationBean<>(fhirServer, "/fhir/*");
        servlet.setName("fhir");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    FirstRequest firstRequest(ServletWebServerApplicationContext context, ServerProperties properties) {
        return new FirstRequest(context, properties);
    }
}
