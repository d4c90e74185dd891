package org.kapfhir.outcomes.maintenance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.client.BearerTokens;

/** The server as {@link ProjectionCommand} talks to it. Whatever goes wrong is an IOException that says what to do. */
final class ProjectionServer {
    private final URI base;
    private final BearerTokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();
    private final FhirContext fhirContext = FhirContext.forR4Cached();

    /** How a job stands. */
    sealed interface Status {
        record Running(String progress) implements Status {}

        record Done(Parameters result) implements Status {}
    }

    ProjectionServer(URI base, BearerTokens tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /** @return where to ask how the job stands */
    URI begin(boolean isCheckOnly) throws IOException, InterruptedException {
        Parameters parameters = new Parameters();
        parameters.addParameter("checkOnly", isCheckOnly);
        HttpResponse<String> answer = send(request(URI.create(base + "/$rebuild-projection"))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(fhirContext.newJsonParser().encodeResourceToString(parameters))));
        if (answer.statusCode() != 202) {
            throw refused(answer);
        }
        return URI.create(answer.headers().firstValue("Content-Location").orElseThrow());
    }

    Status status(URI job) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(job).GET());
        return switch (answer.statusCode()) {
            case 202 ->
                new Status.Running(answer.headers().firstValue("X-Progress").orElse("running"));
            case 200 -> new Status.Done((Parameters) parse(answer.body()));
            default -> throw refused(answer);
        };
    }

    private HttpRequest.Builder request(URI address) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/fhir+json");
        tokens.next().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IOException(
                    "The server at " + base + " does not answer: start it, or name another with --url.", unreachable);
        }
    }

    private IOException refused(HttpResponse<String> answer) {
        try {
            return parse(answer.body()) instanceof OperationOutcome outcome
                    ? new IOException(outcome.getIssueFirstRep().getDetails().getText())
                    : notAFhirServer(answer);
        } catch (DataFormatException unreadable) {
            return notAFhirServer(answer);
        }
    }

    private IOException notAFhirServer(HttpResponse<String> answer) {
        return new IOException("The server at " + base + " answered " + answer.statusCode()
                + ", but not as KapFHIR does: name its FHIR base with --url.");
    }

    private Resource parse(String body) {
        return (Resource) fhirContext.newJsonParser().parseResource(body);
    }
}
