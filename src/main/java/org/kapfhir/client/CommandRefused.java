package org.kapfhir.client;

/** A command that cannot start or go on; the message is one sentence that tells the person at the terminal what to do. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String whatToDo) {
        super(whatToDo);
    }

    public CommandRefused(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
