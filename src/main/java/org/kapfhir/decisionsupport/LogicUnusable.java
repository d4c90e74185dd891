package org.kapfhir.decisionsupport;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** Logic out of the store that cannot be evaluated; only its author can repair it. */
public final class LogicUnusable extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private LogicUnusable(String whatToChange) {
        super(ErrorCode.MEASURE_UNUSABLE, whatToChange);
    }

    static LogicUnusable noLibrary(String canonical) {
        return new LogicUnusable("There is no Library " + canonical + ": store it, with its CQL, and ask again");
    }

    static LogicUnusable noName(String canonical) {
        return new LogicUnusable(
                "The Library " + canonical + " has no name: give it the one that its CQL has after the word library");
    }

    static LogicUnusable noCql(String library) {
        return new LogicUnusable("The Library " + library
                + " has no CQL: store it with a content of type text/cql, the text itself in data");
    }

    static LogicUnusable broken(String library, String problems) {
        return new LogicUnusable("The CQL library " + library + " does not compile: " + problems);
    }

    static LogicUnusable noValueSet(String canonical) {
        return new LogicUnusable("There is no ValueSet " + canonical + ": store it and ask again");
    }

    static LogicUnusable notEnumerated(String valueSet) {
        return new LogicUnusable("The ValueSet " + valueSet
                + " does not list its codes: store it with an expansion, or with every concept in compose");
    }

    static LogicUnusable readsEveryone(String library) {
        return new LogicUnusable("The CQL library " + library
                + " retrieves records outside the context Patient: a measure is evaluated over one person at a time");
    }
}
