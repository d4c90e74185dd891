package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.utilities.OIDUtilities;
import org.junit.jupiter.api.Test;

/** Reading the full registry was 43 % of the CPU of a transaction of resources that claim our profiles. */
class EmptyOidRegistryTest {
    private static final String HL7 = "urn:oid:2.16.840.1.113883";

    @Test
    void isFoundBeforeTheValidatorsOwn() throws Exception {
        try (InputStream registry = OIDUtilities.class.getClassLoader().getResourceAsStream("oidregistry.csv")) {
            assertThat(new String(registry.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Empty on purpose")
                    .hasLineCount(1);
        }
        assertThat(new OIDUtilities().isKnownOID(HL7)).isFalse();
    }
}
