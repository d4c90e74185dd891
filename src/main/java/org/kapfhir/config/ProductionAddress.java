package org.kapfhir.config;

import org.kapfhir.shared.UnsafeForProduction;
import org.kapfhir.smart.AuthProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps records of real people off connections that others can read: callers come by TLS. */
@Component
@Profile("production")
final class ProductionAddress implements InitializingBean {
    private final AuthProperties auth;

    ProductionAddress(AuthProperties auth) {
        this.auth = auth;
    }

    @Override
    public void afterPropertiesSet() {
        if (!"https".equals(auth.publicUrl().getScheme())) {
            throw new UnsafeForProduction(
                    "The public address is not https: put TLS 1.2 or newer in front of the server and set"
                            + " KAPFHIR_AUTH_PUBLIC_URL to the address that callers use");
        }
    }
}
