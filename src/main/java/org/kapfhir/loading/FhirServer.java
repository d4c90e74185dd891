package org.kapfhir.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.client.BearerTokens;
import org.kapfhir.client.CommandRefused;

/**
 * The server that the files go to, over its public API; a request is repeated until it is answered for good.
 *
 * <p>A lost connection and the statuses 409, 429, 502, 503 and 504 say "not now", so the request is sent again up to the
 * given number of times. Another 5xx may be the server's error for this very content, so it is tried only twice more.
 */
final class FhirServer {
    private static final Set<Integer> NOT_NOW = Set.of(409, 429, 502, 503, 504);
    private static final int RETRIES_AFTER_SERVER_ERROR = 2;

    /** A large transaction on a busy server takes minutes; a server that is silent longer than this is taken for dead. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(20);
    private static final String FHIR_JSON = "application/fhir+json";

    /** Is told whenever a request is put on the wire. */
    interface Attempts {
        void sent(boolean again);
    }

    private final URI base;
    private final BearerTokens tokens;
    private final int retries;
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final Attempts attempts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();

    FhirServer(URI base, BearerTokens tokens, int retries, Backoff backoff, Sleeper sleeper, Attempts attempts) {
        this.base = base;
        this.tokens = tokens;
        this.retries = retries;
        this.backoff = backoff;
        this.sleeper = sleeper;
        this.attempts = attempts;
    }

    /** Asks once whether there is a FHIR server, so that a mistyped URL is told at once and not after all retries. */
    void expectToBeThere() throws InterruptedException {
        try {
            URI metadata = URI.create(base + "/metadata");
            HttpResponse<Void> answer = http.send(request(metadata).GET().build(), BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 429 && answer.statusCode() != 503) {
                throw new CommandRefused("There is no FHIR server at " + base + " (GET /metadata answered "
                        + answer.statusCode() + "): give its base with --url.");
            }
        } catch (IOException unreachable) {
            throw new CommandRefused(
                    "There is no server at " + base + ": start it, or give its address with --url.", unreachable);
        }
    }

    /**
     * Sends one request and waits for the answer.
     *
     * @throws CommandRefused if the server is gone for good or does not let us in: nothing more can be sent then
     */
    Answer send(Submission submission) throws InterruptedException {
        for (int failures = 1; ; failures++) {
            HttpRequest request = request(base)
                    .header("Content-Type", FHIR_JSON)
                    .header("Prefer", "return=minimal")
                    .POST(submission.body())
                    .build();
            attempts.sent(failures > 1);
            Optional<String> retryAfter = Optional.empty();
            try {
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                int status = response.statusCode();
                if (!isWorthRepeating(status, failures)) {
                    return interpret(submission, status, response.body());
                }
                retryAfter = response.headers().firstValue("Retry-After");
            } catch (IOException connectionLost) {
                if (failures > retries) {
                    throw gone(connectionLost);
                }
            }
            sleeper.sleep(backoff.before(failures, retryAfter));
        }
    }

    private boolean isWorthRepeating(int status, int failures) {
        if (NOT_NOW.contains(status)) {
            return failures <= retries;
        }
        return status >= 500 && failures <= Math.min(retries, RETRIES_AFTER_SERVER_ERROR);
    }

    private Answer interpret(Submission submission, int status, byte[] body) {
        if (status == 401 || status == 403) {
            throw new CommandRefused("The server at " + base + " does not let this load in (" + status
                    + "): give a client with the right to write with --client and --key, or its token with --token.");
        }
        if (status == 429 || status == 503) {
            throw new CommandRefused("The server at " + base + " is still busy (" + status
                    + "): run the same command later, and it goes on where it stopped.");
        }
        if (status / 100 != 2) {
            return new Answer.Refused("HTTP " + status + ": " + OutcomeText.of(body));
        }
        return submission.isBatch() ? interpretBatch(submission, body) : everything(submission);
    }

    private static Answer everything(Submission submission) {
        return new Answer.Acknowledged(submission.entries(), List.of());
    }

    private static Answer interpretBatch(Submission submission, byte[] body) {
        List<Submission.Entry> taken = new ArrayList<>();
        List<Answer.RefusedEntry> refused = new ArrayList<>();
        JsonNode answers = OutcomeText.parse(body).path("entry");
        for (int i = 0; i < submission.entries().size(); i++) {
            Submission.Entry entry = submission.entries().get(i);
            JsonNode response = answers.path(i).path("response");
            String status = response.path("status").asText("no answer");
            if (status.startsWith("2")) {
                taken.add(entry);
            } else {
                String reason = "HTTP " + status + ": " + OutcomeText.of(response.path("outcome"));
                refused.add(new Answer.RefusedEntry(entry, reason));
            }
        }
        return new Answer.Acknowledged(taken, refused);
    }

    private HttpRequest.Builder request(URI uri) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(LONGEST_ANSWER).header("Accept", FHIR_JSON);
        tokens.next().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private CommandRefused gone(IOException cause) {
        String what = cause instanceof ConnectException ? "is gone" : "no longer answers";
        return new CommandRefused(
                "The server at " + base + " " + what
                        + ": start it and run the same command again, and it goes on where it stopped.",
                cause);
    }
}
