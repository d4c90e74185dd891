package org.kapfhir.registry.view;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The evaluation of a ViewDefinition was given up, because it went beyond the server's limits. */
public final class ViewTooCostly extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private ViewTooCostly(String whatToChange) {
        super(ErrorCode.VIEW_TOO_COSTLY, whatToChange);
    }

    static ViewTooCostly steps(int most) {
        return new ViewTooCostly("The paths visit or compare more than " + most
                + " elements of one resource: use fewer conditions within conditions");
    }

    static ViewTooCostly rows(int most) {
        return new ViewTooCostly(
                "One resource makes more than " + most + " rows: let fewer forEach stand beside each other");
    }

    static ViewTooCostly text(int most) {
        return new ViewTooCostly("The rows of one resource hold more than " + most
                + " characters: leave large content out of the columns");
    }

    static ViewTooCostly digits(int most) {
        return new ViewTooCostly("A number has more than " + most + " digits: compute with smaller ones");
    }

    static ViewTooCostly time(long seconds) {
        return new ViewTooCostly("The table was not complete after " + seconds
                + " seconds: ask for fewer people, a later _since or a simpler view");
    }
}
