package org.kapfhir.outcomes;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** There is no such patient, or none that may be seen. */
final class PatientUnknown extends RequestRefused {
    private static final long serialVersionUID = 1L;

    PatientUnknown() {
        super(ErrorCode.NOT_FOUND, "There is no Patient with this id: check the id in the address");
    }
}
