package org.kapfhir.conformance;

import java.util.List;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A resource claims one of our profiles and breaks it; the findings name each place and reason. */
final class ProfileViolated extends RequestRefused {
    private static final long serialVersionUID = 1L;

    ProfileViolated(List<Finding> findings) {
        super(ErrorCode.PROFILE_VIOLATED, findings);
    }
}
