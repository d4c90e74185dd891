package org.kapfhir.authorization.identities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;

/** Reads the public keys of a client: RSA of 2048 bits or more for RS384, P-384 for ES384, each with a key id. */
public final class PublicKeys {
    private static final int FEWEST_BITS = 2048;

    private PublicKeys() {}

    /**
     * @param value a JWK set as a map or as JSON text
     * @throws UnusableKeys says why
     */
    public static JWKSet read(Object value) {
        JWKSet keys = parse(value);
        if (keys.isEmpty()) {
            throw new UnusableKeys("has jwks without a key.");
        }
        Set<String> ids = new HashSet<>();
        keys.getKeys().forEach(key -> check(key, ids));
        return keys;
    }

    private static JWKSet parse(Object value) {
        try {
            String json = value instanceof String text ? text : new ObjectMapper().writeValueAsString(value);
            return JWKSet.parse(json);
        } catch (ParseException | JsonProcessingException e) {
            throw new UnusableKeys("has jwks that are no JWK set.");
        }
    }

    private static void check(JWK key, Set<String> ids) {
        if (key.isPrivate()) {
            throw new UnusableKeys("has jwks with a private key: take it out of the file and make a new one.");
        }
        if (key.getKeyID() == null || !ids.add(key.getKeyID())) {
            throw new UnusableKeys("has jwks with a key that has no kid of its own.");
        }
        boolean isRsa = key instanceof RSAKey rsa && rsa.size() >= FEWEST_BITS;
        boolean isP384 = key instanceof ECKey ec && Curve.P_384.equals(ec.getCurve());
        if (!isRsa && !isP384) {
            throw new UnusableKeys("has jwks with a key that is neither RSA of 2048 bits or more nor EC P-384.");
        }
    }
}
