package org.kapfhir.harness;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The server under test as a client sees it; an all-powerful one, unless {@link #as} says otherwise. */
public final class FhirEndpoint {
    private static final String FHIR_JSON = "application/fhir+json";

    private final FhirContext fhirContext;
    private final Environment environment;
    private final AccessToken token;
    private final HttpClient http;
    /** Tokens live for an hour, longer than any test; signing one for each request would be slow. */
    private final Map<AccessToken, String> text = new ConcurrentHashMap<>();

    @Autowired
    public FhirEndpoint(FhirContext fhirContext, Environment environment) {
        this(fhirContext, environment, AccessToken.allPowerful(), HttpClient.newHttpClient());
    }

    private FhirEndpoint(FhirContext fhirContext, Environment environment, AccessToken token, HttpClient http) {
        this.fhirContext = fhirContext;
        this.environment = environment;
        this.token = token;
        this.http = http;
    }

    /** The same server for another caller. */
    public FhirEndpoint as(AccessToken other) {
        return new FhirEndpoint(fhirContext, environment, other, http);
    }

    /** The value of the header Authorization that this endpoint's requests carry. */
    public String authorization() {
        return "Bearer " + accessToken();
    }

    /** The token that this endpoint's requests carry. */
    public String accessToken() {
        return text.computeIfAbsent(token, made -> made.text(url()));
    }

    public String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/fhir";
    }

    /** A resource from a file, as a client would send it. */
    public Resource parse(Path file) {
        try {
            return (Resource) fhirContext.newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public IGenericClient client() {
        fhirContext.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        fhirContext.getRestfulClientFactory().setSocketTimeout(120_000);
        IGenericClient client = fhirContext.newRestfulGenericClient(url());
        client.registerInterceptor(new BearerTokenAuthInterceptor(accessToken()));
        return client;
    }

    /** Reads a path below the FHIR base, query included. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/" + path)).GET());
    }

    /** @param accept media type that is asked for; empty for no header */
    public Answer get(String path, String accept) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/" + path)).GET(), accept);
    }

    public Answer post(String path, String json) {
        return post(path, json, FHIR_JSON);
    }

    /** @param accept media type that is asked for; empty for no header */
    public Answer post(String path, String json, String accept) {
        return send(
                HttpRequest.newBuilder(URI.create(url() + "/" + path))
                        .header("Content-Type", FHIR_JSON)
                        .POST(BodyPublishers.ofString(json)),
                accept);
    }

    public Answer post(String path, Resource body) {
        return post(path, fhirContext.newJsonParser().encodeResourceToString(body));
    }

    public Answer put(Resource body) {
        String json = fhirContext.newJsonParser().encodeResourceToString(body);
        return send(HttpRequest.newBuilder(URI.create(url() + "/" + body.fhirType() + "/" + body.getIdPart()))
                .header("Content-Type", FHIR_JSON)
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/" + path)).DELETE());
    }

    /**
     * Any request.
     *
     * @param headers names and values in turn
     */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * Begins work in the background, without parameters.
     *
     * @param operation its path below the FHIR base
     * @return the address to ask for its status
     */
    public String begin(String operation) {
        HttpResponse<String> begun = exchange(HttpRequest.newBuilder(URI.create(url() + "/" + operation))
                .header("Prefer", "respond-async")
                .header("Content-Type", FHIR_JSON)
                .POST(BodyPublishers.ofString("{\"resourceType\":\"Parameters\"}")));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return begun.headers().firstValue("Content-Location").orElseThrow();
    }

    private Answer send(HttpRequest.Builder request) {
        return send(request, FHIR_JSON);
    }

    private Answer send(HttpRequest.Builder request, String accept) {
        HttpResponse<String> response = exchange(accept.isEmpty() ? request : request.header("Accept", accept));
        return new Answer(response.statusCode(), response.body(), fhirContext);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Authorization", authorization()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }
}
