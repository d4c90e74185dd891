package org.kapfhir.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gets tokens for a backend service and renews them before they expire: the server's own configuration says where, the key
 * proves the client.
 */
final class ClientTokens implements BearerTokens {
    private static final String SCOPE = "system/*.cruds";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Before its end, so that no request that is under way outlives it. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(60);

    private static final long DEFAULT_LIFE_SECONDS = 300;

    private final URI fhirBase;
    private final String clientId;
    private final ClientKey key;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    ClientTokens(URI fhirBase, String clientId, ClientKey key, Clock clock) {
        this.fhirBase = fhirBase;
        this.clientId = clientId;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<String> next() throws InterruptedException {
        Instant now = clock.instant();
        if (token == null || !now.isBefore(renewAt)) {
            JsonNode answer = fetch(now);
            token = answer.path("access_token").asText();
            long life = answer.path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
            renewAt = now.plusSeconds(life).minus(RENEWED_BEFORE_END);
        }
        return Optional.of(token);
    }

    private JsonNode fetch(Instant now) throws InterruptedException {
        try {
            JsonNode configuration = json.readTree(http.send(
                            HttpRequest.newBuilder(URI.create(fhirBase + "/.well-known/smart-configuration"))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            String tokenAddress = configuration.path("token_endpoint").asText();
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(tokenAddress))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form(Map.of(
                                    "grant_type",
                                    "client_credentials",
                                    "scope",
                                    SCOPE,
                                    "client_assertion_type",
                                    ASSERTION_TYPE,
                                    "client_assertion",
                                    key.assertion(clientId, tokenAddress, now)))))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode body = json.readTree(answer.body());
            if (!body.path("access_token").isTextual()) {
                throw new CommandRefused("The server gives the client " + clientId + " no token ("
                        + body.path("error").asText("HTTP " + answer.statusCode())
                        + "): check --client and --key, and that it is registered with the scope " + SCOPE + ".");
            }
            return body;
        } catch (IOException | IllegalArgumentException noAnswer) {
            throw new CommandRefused(
                    "The server at " + fhirBase + " does not say where tokens are given: check --url.", noAnswer);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
