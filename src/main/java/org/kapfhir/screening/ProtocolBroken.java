package org.kapfhir.screening;

/** A protocol of the guide does not fit its logic; only a change of the guide can repair it. */
final class ProtocolBroken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ProtocolBroken(String message) {
        super(message);
    }
}
