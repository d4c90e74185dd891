package org.kapfhir.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** An identity provider as an organization runs one: it tells its keys over HTTP and signs tokens with any claims. */
public final class TestIssuer {
    private static final TestIssuer RUNNING = new TestIssuer();

    private final RSAKey key;
    private final HttpServer http;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test-1").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException("No key can be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                 "grant_types_supported": ["authorization_code", "client_credentials"],
                 "id_token_signing_alg_values_supported": ["RS256"], "subject_types_supported": ["public"],
                 "token_endpoint_auth_methods_supported": ["private_key_jwt"],
                 "code_challenge_methods_supported": ["plain", "S256"]}""".formatted(url())));
        http.createContext("/jwks", exchange -> answer(exchange, publicKeys()));
        http.setExecutor(Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "test-issuer");
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
    }

    /** The one that all servers of this run trust. */
    public static TestIssuer running() {
        return RUNNING;
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** Its public keys as a JWK set. */
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    public String sign(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        return sign(key, algorithm, claims);
    }

    /** Signs with a key that need not be the issuer's. */
    public static String sign(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
    }

    /** What a server under test has to be told. */
    static Map<String, String> settings() {
        return Map.of(
                "kapfhir.auth.issuer-uri",
                RUNNING.url(),
                "kapfhir.cds.clients[0].issuer",
                CdsClient.ISSUER,
                "kapfhir.cds.clients[0].jwks",
                RUNNING.publicKeys(),
                "kapfhir.cds.clients[0].reads-store",
                "true");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
