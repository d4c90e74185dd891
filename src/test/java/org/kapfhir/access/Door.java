package org.kapfhir.access;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;

/** The FHIR endpoint as any caller sees it, for any interaction. */
final class Door {
    private final FhirEndpoint server;
    private final FhirContext fhirContext;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<AccessToken, String> authorizations = new ConcurrentHashMap<>();

    Door(FhirEndpoint server, FhirContext fhirContext) {
        this.server = server;
        this.fhirContext = fhirContext;
    }

    /** What came back. */
    record Reply(int status, String body, HttpResponse<String> response, FhirContext fhirContext) {
        boolean isOk() {
            return status / 100 == 2;
        }

        boolean isRefused() {
            return status == 401 || status == 403 || status == 404;
        }

        Bundle bundle() {
            return (Bundle) fhirContext.newJsonParser().parseResource(body);
        }

        /** Relative references of all entries; none if it is no Bundle. */
        Set<String> entries() {
            Set<String> entries = new TreeSet<>();
            if (isOk() && body.contains("\"Bundle\"")) {
                bundle().getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(resource -> resource != null && resource.hasId())
                        .forEach(resource -> entries.add(resource.fhirType() + "/"
                                + resource.getIdElement().getIdPart()));
            }
            return entries;
        }

        Optional<Integer> total() {
            return isOk() && body.contains("\"Bundle\"") && bundle().hasTotal()
                    ? Optional.of(bundle().getTotal())
                    : Optional.empty();
        }

        Optional<String> link(String relation) {
            return Optional.ofNullable(bundle().getLink(relation)).map(Bundle.BundleLinkComponent::getUrl);
        }

        /** The body without what differs between any two answers: times, ids of answers, and the question itself. */
        String normalized() {
            if (body.startsWith("{") && body.contains("\"Bundle\"")) {
                Bundle answer = bundle();
                answer.setId((String) null).setMeta(null);
                answer.getLink().clear();
                return status + fhirContext.newJsonParser().encodeResourceToString(answer);
            }
            return status + body;
        }
    }

    Reply get(@Nullable AccessToken caller, String path) {
        return send(caller, "GET", path, null, "");
    }

    Reply post(@Nullable AccessToken caller, String path, Resource body) {
        return send(caller, "POST", path, encode(body), "application/fhir+json");
    }

    Reply put(@Nullable AccessToken caller, String path, Resource body) {
        return send(caller, "PUT", path, encode(body), "application/fhir+json");
    }

    Reply delete(@Nullable AccessToken caller, String path) {
        return send(caller, "DELETE", path, null, "");
    }

    Reply search(@Nullable AccessToken caller, String path, String form) {
        return send(caller, "POST", path, form, "application/x-www-form-urlencoded");
    }

    Reply patch(@Nullable AccessToken caller, String path, String jsonPatch) {
        return send(caller, "PATCH", path, jsonPatch, "application/json-patch+json");
    }

    Reply send(
            @Nullable AccessToken caller,
            String method,
            String path,
            @Nullable String body,
            String type,
            String... headers) {
        String address = path.startsWith("http") ? path : server.url() + (path.isEmpty() ? "" : "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.replace("|", "%7C").replace(" ", "%20")))
                .header("Accept", "application/fhir+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (caller != null) {
            request.header(
                    "Authorization",
                    authorizations.computeIfAbsent(caller, known -> "Bearer " + known.text(server.url())));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response, fhirContext);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }

    private String encode(Resource body) {
        return fhirContext.newJsonParser().encodeResourceToString(body);
    }
}
