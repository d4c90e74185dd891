package org.kapfhir.authorization.identities;

/** A JWK set that a client cannot be known by. */
public final class UnusableKeys extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableKeys(String fault) {
        super(fault);
    }
}
