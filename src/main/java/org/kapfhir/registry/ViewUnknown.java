package org.kapfhir.registry;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The view that a request names is none of this server. */
final class ViewUnknown extends RequestRefused {
    private static final long serialVersionUID = 1L;

    ViewUnknown(String parameter) {
        super(
                ErrorCode.NOT_FOUND,
                "There is no such view: name one of the guide, or send the ViewDefinition itself as viewResource",
                "Parameters.parameter('" + parameter + "')");
    }
}
