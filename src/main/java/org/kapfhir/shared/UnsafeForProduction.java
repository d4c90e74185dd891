package org.kapfhir.shared;

/** The server does not start as it is configured, because records of real people would not be safe in it. */
public class UnsafeForProduction extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param whatToSet one sentence for whoever runs the server */
    public UnsafeForProduction(String whatToSet) {
        super(whatToSet);
    }
}
