package org.kapfhir.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import java.time.Clock;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.kapfhir.access.ScopeConditions;
import org.kapfhir.access.SearchScope;
import org.kapfhir.access.StoredTargets;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.kapfhir.errors.ErrorInterceptor;
import org.kapfhir.questionnaires.DerivedStore;
import org.kapfhir.questionnaires.StoredResponses;
import org.kapfhir.seeding.BundleStore;
import org.kapfhir.smart.AuthProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What features ask for and the outside gives: the time, a place for the sandbox's people and for what responses yield. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BundleStore bundleStore(DaoRegistry daos, IFhirSystemDao<Bundle, Meta> store) {
        return new JpaBundleStore(daos, store);
    }

    @Bean
    StoredResponses storedResponses(DaoRegistry daos) {
        return new JpaStoredResponses(daos);
    }

    @Bean
    DerivedStore derivedStore(DaoRegistry daos, FhirContext fhirContext) {
        return new JpaDerivedStore(daos, fhirContext);
    }

    @Bean
    PatientDirectory patientDirectory(DaoRegistry daos) {
        return new JpaPatientDirectory(daos);
    }

    @Bean
    StoredTargets storedTargets(DaoRegistry daos, AuthProperties auth) {
        return new JpaStoredTargets(daos, auth.fhirBase());
    }

    @Bean
    ScopeConditions scopeConditions(SearchParamMatcher matcher) {
        return new JpaScopeConditions(matcher);
    }

    @Bean
    SearchScopeInterceptor searchScopeInterceptor(
            SearchScope scope, MatchUrlService matchUrls, FhirContext fhirContext, ErrorInterceptor errors) {
        return new SearchScopeInterceptor(scope, matchUrls, fhirContext, errors);
    }
}
