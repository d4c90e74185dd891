package org.kapfhir.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kapfhir.shared.UnsafeForProduction;
import org.kapfhir.smart.AuthProperties;
import org.kapfhir.smart.AuthProperties.Embedded;

class ProductionAddressTest {

    @Test
    @DisplayName("7.17 production does not start with an address that is called without TLS")
    void refusesAnAddressWithoutTls() {
        assertThatThrownBy(() -> checkOf("http://fhir.example.org").afterPropertiesSet())
                .isInstanceOf(UnsafeForProduction.class)
                .hasMessageContaining("KAPFHIR_AUTH_PUBLIC_URL");
    }

    @Test
    @DisplayName("7.17 production starts with an address of TLS")
    void takesAnAddressOfTls() {
        assertThatCode(() -> checkOf("https://fhir.example.org").afterPropertiesSet())
                .doesNotThrowAnyException();
    }

    private static ProductionAddress checkOf(String publicUrl) {
        return new ProductionAddress(new AuthProperties(null, new Embedded(true), null, URI.create(publicUrl)));
    }
}
