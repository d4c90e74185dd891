package org.kapfhir.loading;

/** A load that cannot start or go on; the message is one sentence that tells the person at the terminal what to do. */
final class LoadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadRefused(String whatToDo) {
        super(whatToDo);
    }

    LoadRefused(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
