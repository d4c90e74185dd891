package org.kapfhir.decisionsupport.execution;

/** An expression of a kind that has no step: whatever needs it is left to the reference engine. */
final class NotCompilable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCompilable(String what) {
        super(what);
    }
}
