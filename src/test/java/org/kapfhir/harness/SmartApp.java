package org.kapfhir.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kapfhir.harness.Person.Field;

/** A small SMART client: what an app sends to the authorization server, and what comes back. */
public final class SmartApp {
    /** Any text of 43 to 128 letters does. */
    public static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

    private final String origin;
    private final HttpClient http = HttpClient.newHttpClient();

    /** An answer with a JSON body. */
    public record TokenAnswer(int status, JsonNode body, HttpResponse<String> response) {
        public String text(String name) {
            return body.path(name).asText();
        }
    }

    public SmartApp(FhirEndpoint server) {
        this(server.url());
    }

    public SmartApp(String fhirBase) {
        this.origin = fhirBase.replaceFirst("/fhir$", "");
    }

    public String origin() {
        return origin;
    }

    public String fhirBase() {
        return origin + "/fhir";
    }

    /** The parameters of an authorization request in order, to be changed by tests. */
    public Map<String, String> request(String clientId, String scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", TestIdentities.REDIRECT_URI);
        parameters.put("scope", scope);
        parameters.put("state", "xyz");
        parameters.put("aud", fhirBase());
        parameters.put("code_challenge", challenge(VERIFIER));
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    public String authorizeUrl(Map<String, String> parameters) {
        return origin + "/oauth2/authorize?" + form(parameters);
    }

    /** Logs in, allows and gives the address to which the app is sent. */
    public String authorize(Map<String, String> request, String username, UnaryOperator<List<Field>> decision) {
        return authorize(new Person(origin), request, username, decision);
    }

    public String authorize(
            Person person, Map<String, String> request, String username, UnaryOperator<List<Field>> decision) {
        HttpResponse<String> page = person.follow(person.get(authorizeUrl(request)));
        if (page.statusCode() / 100 == 3) {
            return person.location(page);
        }
        if (page.body().contains("name=\"password\"")) {
            page = person.logIn(page, username, username.charAt(0) + "-word");
        }
        return page.statusCode() / 100 == 3 ? person.location(page) : person.location(person.allow(page, decision));
    }

    /** The whole way of a public client to its first token. */
    public TokenAnswer tokenFor(String clientId, String scope, String username, String patient) {
        return exchange(clientId, authorize(request(clientId, scope), username, choosing(patient)));
    }

    public TokenAnswer exchange(String clientId, String redirect) {
        String code = Person.query(redirect).get("code");
        if (code == null) {
            throw new AssertionError("no code in " + redirect);
        }
        return token(codeRequest(clientId, code));
    }

    public static UnaryOperator<List<Field>> choosing(String patient) {
        return fields -> {
            fields.add(new Field("patient", patient));
            return fields;
        };
    }

    public Map<String, String> codeRequest(String clientId, String code) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", TestIdentities.REDIRECT_URI);
        parameters.put("client_id", clientId);
        parameters.put("code_verifier", VERIFIER);
        return parameters;
    }

    public TokenAnswer token(Map<String, String> parameters, String... headers) {
        return post("/oauth2/token", parameters, headers);
    }

    public TokenAnswer post(String path, Map<String, String> parameters, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public TokenAnswer postJson(String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public TokenAnswer get(String pathOrUrl, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(pathOrUrl.startsWith("/") ? origin + pathOrUrl : pathOrUrl));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The parameters of a backend service's request. */
    public Map<String, String> backendRequest(String scope, String assertion) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "client_credentials");
        parameters.put("scope", scope);
        parameters.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        parameters.put("client_assertion", assertion);
        return parameters;
    }

    /** A token of a backend service that may do what the scope says. */
    public String backendToken(String clientId, String scope) {
        TokenAnswer answer = token(backendRequest(scope, assertion(clientId)));
        if (answer.status() != 200) {
            throw new AssertionError("no token: " + answer.body());
        }
        return answer.text("access_token");
    }

    public String assertion(String clientId) {
        return sign(TestIdentities.EC, JWSAlgorithm.ES384, claims(clientId).build());
    }

    /** What a valid assertion says, to be changed by tests. */
    public JWTClaimsSet.Builder claims(String clientId) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(origin + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(240)));
    }

    public static String sign(JWK key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        return sign(key, new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
    }

    public static String sign(JWK key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(
                    JWSAlgorithm.Family.EC.contains(header.getAlgorithm())
                            ? new ECDSASigner(key.toECKey())
                            : new RSASSASigner(key.toRSAKey()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The assertion cannot be signed", e);
        }
    }

    public static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HTTP Basic as OAuth wants it: both parts are form-encoded first. */
    public static String basic(String clientId, String secret) {
        String pair = encode(clientId) + ":" + encode(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private TokenAnswer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new TokenAnswer(response.statusCode(), json(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body.isBlank() ? "{}" : body);
        } catch (IOException noJson) {
            return new ObjectMapper().createObjectNode().put("not json", body);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
