package org.kapfhir.audit;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** There is no event with this id in the trail. */
final class AuditEventUnknown extends RequestRefused {
    private static final long serialVersionUID = 1L;

    AuditEventUnknown() {
        super(ErrorCode.NOT_FOUND, "There is no AuditEvent with this id: search for it");
    }
}
