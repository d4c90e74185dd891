package org.kapfhir.config;

import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Forbids the validator's own web client, which loads packages and definitions from wherever a text names them.
 *
 * <p>This closes CVE-2026-34359, CVE-2026-34360 and CVE-2026-34361 of {@code org.hl7.fhir.core} before 6.9.4, the version
 * that the server underneath is made for: nothing is fetched, so no address can be forged and no credential be sent along.
 */
@Component
final class NoOutgoingCalls implements InitializingBean {

    @Override
    public void afterPropertiesSet() {
        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
    }
}
