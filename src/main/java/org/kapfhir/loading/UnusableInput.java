package org.kapfhir.loading;

/** A file, or a line of one, that cannot be sent at all; the rest of the load goes on and the message is reported. */
final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableInput(String reason) {
        super(reason);
    }
}
