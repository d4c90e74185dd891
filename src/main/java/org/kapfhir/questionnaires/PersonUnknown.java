package org.kapfhir.questionnaires;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** There is no such patient, or none that may be seen. */
final class PersonUnknown extends RequestRefused {
    private static final long serialVersionUID = 1L;

    PersonUnknown() {
        super(
                ErrorCode.NOT_FOUND,
                "There is no Patient with this id: check the parameter subject",
                "Parameters.parameter('subject')");
    }
}
