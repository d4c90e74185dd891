package org.kapfhir.authorization.pages;

import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.authorization.authorize.ConsentOffer;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EmbeddedServer
class PagesConfiguration {

    @Bean
    ConsentPage consentPage(Identities identities, ConsentOffer offers, PatientDirectory patients) {
        return new ConsentPage(identities, offers, patients);
    }

    @Bean
    AppsPage appsPage(Identities identities, PatientDirectory patients) {
        return new AppsPage(identities, patients);
    }
}
