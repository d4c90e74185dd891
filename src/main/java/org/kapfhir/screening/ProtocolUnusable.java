package org.kapfhir.screening;

import java.util.List;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A protocol that a clinic published names something that does not resolve; each finding names which and where. */
final class ProtocolUnusable extends RequestRefused {
    private static final long serialVersionUID = 1L;

    ProtocolUnusable(List<Finding> findings) {
        super(ErrorCode.PROTOCOL_UNUSABLE, findings);
    }
}
