package org.kapfhir.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** The private key of a backend service, as a file with one JWK: EC P-384 (ES384) or RSA (RS384). */
final class ClientKey {
    private static final Duration LIFE = Duration.ofMinutes(4);

    private final JWK key;

    private ClientKey(JWK key) {
        this.key = key;
    }

    static ClientKey read(Path file) {
        try {
            JWK key = JWK.parse(Files.readString(file));
            if (!key.isPrivate() || key.getKeyID() == null) {
                throw new CommandRefused(
                        "The file " + file + " holds no private key with a kid: give that of the client with --key.");
            }
            return new ClientKey(key);
        } catch (IOException | ParseException e) {
            throw new CommandRefused(
                    "The file " + file + " cannot be read as a JWK: give the client's key with --key.", e);
        }
    }

    /** A new assertion for the token address, as SMART Backend Services wants it. */
    String assertion(String clientId, String tokenAddress, Instant now) {
        JWSAlgorithm algorithm = KeyType.EC.equals(key.getKeyType()) ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(tokenAddress)
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        try {
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
            SignedJWT assertion = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            assertion.sign(signer);
            return assertion.serialize();
        } catch (JOSEException e) {
            throw new CommandRefused("The client's key cannot sign with " + algorithm + ": use EC P-384 or RSA.", e);
        }
    }
}
