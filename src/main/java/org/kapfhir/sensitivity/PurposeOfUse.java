package org.kapfhir.sensitivity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Caller;

/** Why data are asked for: what the request says, else what follows from who asks; empty if nothing does. */
final class PurposeOfUse {
    static final String BREAK_THE_GLASS = "BTG";
    static final Set<String> KNOWN =
            Set.of("TREAT", "ETREAT", "HPAYMT", "HOPERAT", "HRESCH", "PATRQT", BREAK_THE_GLASS);

    private PurposeOfUse() {}

    static Set<String> of(Caller caller, @Nullable RequestDetails request) {
        String said = request == null ? null : request.getHeader(BrokenGlass.PURPOSE_HEADER);
        if (said != null && KNOWN.contains(said)) {
            return Set.of(said);
        }
        if (Clearance.isOwnStaff(caller)) {
            return Set.of("TREAT");
        }
        return Clearance.isPatient(caller) ? Set.of("PATRQT") : Set.of();
    }
}
