package org.kapfhir.intake;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A resource is not what FHIR allows a resource to be. */
final class ResourceUnsound extends RequestRefused {
    private static final long serialVersionUID = 1L;

    /** @param path FHIRPath of the element at fault */
    ResourceUnsound(String path, String whatToChange) {
        super(ErrorCode.UNPROCESSABLE, whatToChange, path);
    }
}
