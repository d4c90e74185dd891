package org.kapfhir.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleGuardInterceptorTest {
    private final BundleGuardInterceptor guard = new BundleGuardInterceptor();

    @ParameterizedTest
    @CsvSource({"POST, Observation", "PUT, Observation/1", "POST, /Observation", "PUT, Observation?identifier=x"})
    void refusesAnEntryOfAnotherTypeThanItsAddress(HTTPVerb method, String address) {
        assertThatThrownBy(() -> handle(method, address))
                .isInstanceOf(ResourceUnsound.class)
                .hasMessageContaining("another type");
    }

    @ParameterizedTest
    @CsvSource({"POST, Patient", "PUT, Patient/1", "PUT, Patient?identifier=x", "POST, /Patient", "PATCH, Patient/1"})
    void letsAnEntryOfItsTypePass(HTTPVerb method, String address) {
        handle(method, address);
    }

    @Test
    void refusesAnEntryWithoutAnAddress() {
        assertThatThrownBy(() -> handle(HTTPVerb.POST, null)).hasMessageContaining("no address");
    }

    private void handle(HTTPVerb method, String address) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(new Patient())
                .getRequest()
                .setMethod(method)
                .setUrl(address);
        ServletRequestDetails request = new ServletRequestDetails();
        request.setResource(bundle);
        guard.beforeHandling(request, RestOperationTypeEnum.TRANSACTION);
    }
}
