package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.validation.ValidatorResourceFetcher;
import java.util.List;
import org.hl7.fhir.utilities.OIDUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HL7's validator reads its registry of object identifiers, 1.5 MB, anew for each resource; ours in its place is empty. */
class ObjectIdentifiersTest {
    private static final String REGISTERED = "urn:oid:2.16.840.1.113883.3";

    @Test
    void theRegistryThatTheValidatorFindsIsTheEmptyOne() {
        assertThat(new OIDUtilities().isKnownOID(REGISTERED)).isFalse();
    }

    /** The validator asks the server about what the registry does not know, so that the registry changes no finding. */
    @ParameterizedTest
    @ValueSource(strings = {REGISTERED, "urn:oid:1.2.3.4"})
    void theServerAcceptsObjectIdentifiersWhetherOrNotTheyAreRegistered(String identifier) {
        FhirContext fhirContext = FhirContext.forR4Cached();
        var server = new ValidatorResourceFetcher(
                fhirContext, new DefaultProfileValidationSupport(fhirContext), new DaoRegistry(fhirContext));

        assertThat(server.resolveURL(null, null, "Observation.code.coding.system", identifier, "uri", false, List.of()))
                .isTrue();
    }
}
