package org.kapfhir.authorization.discovery;

/**
 * The addresses of the authorization server, absolute and fixed.
 *
 * @param issuer the address of this server without a path
 */
public record Endpoints(String issuer) {

    public String authorization() {
        return issuer + "/oauth2/authorize";
    }

    public String token() {
        return issuer + "/oauth2/token";
    }

    public String introspection() {
        return issuer + "/oauth2/introspect";
    }

    public String revocation() {
        return issuer + "/oauth2/revoke";
    }

    public String keys() {
        return issuer + "/oauth2/jwks";
    }

    public String consent() {
        return issuer + "/oauth2/consent";
    }

    /** Where a person sees and ends the access of apps. */
    public String management() {
        return issuer + "/smart/apps";
    }

    public String style() {
        return issuer + "/smart/style.json";
    }
}
