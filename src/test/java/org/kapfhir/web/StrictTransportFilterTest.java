package org.kapfhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.smart.AuthProperties;
import org.kapfhir.smart.AuthProperties.Embedded;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StrictTransportFilterTest {

    @ParameterizedTest(name = "7.16 {0}: {1}")
    @DisplayName(
            "7.16 browsers are told to come by TLS only where the public address is of TLS, though TLS ends in front of the server")
    @CsvSource({"https://fhir.example.org,max-age=31536000; includeSubDomains", "http://localhost:8080,"})
    void wantsTlsWhereCallersComeByIt(URI publicUrl, String header) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new StrictTransportFilter(new AuthProperties(null, new Embedded(true), null, publicUrl))
                .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo(header);
    }
}
