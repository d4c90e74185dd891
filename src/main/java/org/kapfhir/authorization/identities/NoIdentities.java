package org.kapfhir.authorization.identities;

/** The embedded authorization server has nobody to let in. */
public final class NoIdentities extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoIdentities() {
        super("No identities are configured: set KAPFHIR_AUTH_FILE to your own clients and users, or"
                + " KAPFHIR_AUTH_ISSUER_URI to your identity provider.");
    }
}
