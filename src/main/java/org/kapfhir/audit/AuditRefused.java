package org.kapfhir.audit;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The audit trail cannot be changed, and not everybody may read it. */
final class AuditRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private AuditRefused(String whatToChange) {
        super(ErrorCode.FORBIDDEN, whatToChange);
    }

    static AuditRefused readOnly() {
        return new AuditRefused("The audit trail is written by this server alone: leave the AuditEvent out");
    }

    static AuditRefused notEntitled() {
        return new AuditRefused(
                "The audit trail is read with a scope that names it, such as system/AuditEvent.rs: get one");
    }
}
