package org.kapfhir.registry.view;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A ViewDefinition cannot be evaluated: it is not well formed, or a resource gives what it does not allow for. */
public final class ViewInvalid extends RequestRefused {
    private static final long serialVersionUID = 1L;

    /** @param location path of the element at fault in the view, for example {@code select[0].column[1].path} */
    public ViewInvalid(String location, String whatToChange) {
        super(ErrorCode.VIEW_INVALID, whatToChange, location);
    }
}
