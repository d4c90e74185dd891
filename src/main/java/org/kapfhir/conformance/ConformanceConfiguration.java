package org.kapfhir.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.validation.JpaValidationSupportChain;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;

@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    GuidePackage guidePackage(FhirContext fhirContext) {
        return GuidePackage.fromClasspath(fhirContext);
    }

    /** The validator sees the guide as it was built, before anything that was stored since. */
    @Bean
    SmartInitializingSingleton guideDrivesValidation(
            JpaValidationSupportChain chain, GuidePackage guide, FhirContext fhirContext) {
        return () -> chain.addValidationSupport(0, new GuideValidationSupport(fhirContext, guide));
    }

    @Bean
    ProfileClaimInterceptor profileClaimInterceptor(
            FhirContext fhirContext, IInstanceValidatorModule instanceValidator) {
        FhirValidator validator = fhirContext.newValidator().registerValidatorModule(instanceValidator);
        return new ProfileClaimInterceptor(new ProfileClaims(validator));
    }

    @Bean
    CapabilityInterceptor capabilityInterceptor(GuidePackage guide) {
        return new CapabilityInterceptor(guide);
    }

    @Bean
    @Order(0)
    ApplicationRunner installGuide(GuidePackage guide, IFhirSystemDao<Bundle, Meta> store) {
        return arguments -> new GuideInstallation(guide, store).install();
    }

    @Bean
    DefinitionReader definitionReader(IFhirResourceDao<PlanDefinition> plans) {
        return (id, request) -> plans.read(new IdType("PlanDefinition", id), request);
    }

    @Bean
    PublishedDefinitions publishedDefinitions(IFhirResourceDao<PlanDefinition> plans) {
        return new JpaPublishedDefinitions(plans);
    }

    @Bean
    StoredDefinitions storedDefinitions(DaoRegistry store, JdbcOperations jdbc) {
        return new JpaStoredDefinitions(store, jdbc);
    }
}
