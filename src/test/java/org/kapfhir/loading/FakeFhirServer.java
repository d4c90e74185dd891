package org.kapfhir.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A FHIR server that keeps resources by id, and does to the next requests what a test has told it to do: answer with a
 * status, or store and then drop the connection, as a process does that is killed before it has answered.
 */
final class FakeFhirServer implements AutoCloseable {
    record Behavior(int status, Map<String, String> headers, boolean storesFirst, boolean drops) {
        static Behavior answers(int status) {
            return new Behavior(status, Map.of(), false, false);
        }

        static Behavior dropsAfterStoring() {
            return new Behavior(0, Map.of(), true, true);
        }

        static Behavior dropsBeforeStoring() {
            return new Behavior(0, Map.of(), false, true);
        }
    }

    final Map<String, JsonNode> stored = new ConcurrentSkipListMap<>();
    final List<JsonNode> received = new ArrayList<>();
    final List<String> authorizations = new ArrayList<>();
    private final Deque<Behavior> behaviors = new ArrayDeque<>();
    private Predicate<JsonNode> refuses = resource -> false;
    private String refusal = "refused";
    private final HttpServer http;

    FakeFhirServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/fhir", this::handle);
        http.setExecutor(Executors.newFixedThreadPool(4));
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort() + "/fhir";
    }

    synchronized void next(Behavior... inOrder) {
        behaviors.addAll(List.of(inOrder));
    }

    synchronized void refuse(Predicate<JsonNode> resources, String diagnostics) {
        refuses = resources;
        refusal = diagnostics;
    }

    int entriesReceived() {
        return received.stream().mapToInt(bundle -> bundle.path("entry").size()).sum();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"resourceType\":\"CapabilityStatement\"}");
            return;
        }
        JsonNode bundle = FhirJson.MAPPER.readTree(exchange.getRequestBody());
        received.add(bundle);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Behavior behavior = behaviors.isEmpty() ? Behavior.answers(200) : behaviors.poll();
        if (behavior.storesFirst()) {
            bundle.path("entry").forEach(this::store);
        }
        if (behavior.drops()) {
            exchange.close();
        } else if (behavior.status() == 200) {
            process(exchange, bundle);
        } else {
            behavior.headers().forEach(exchange.getResponseHeaders()::set);
            answer(
                    exchange,
                    behavior.status(),
                    outcome("told to answer " + behavior.status()).toString());
        }
    }

    private void process(HttpExchange exchange, JsonNode bundle) throws IOException {
        boolean isBatch = bundle.path("type").asText().equals("batch");
        ObjectNode response = FhirJson.MAPPER.createObjectNode().put("resourceType", "Bundle");
        ArrayNode entries = response.putArray("entry");
        for (JsonNode entry : bundle.path("entry")) {
            ObjectNode answer = entries.addObject().putObject("response");
            if (!refuses.test(entry.path("resource"))) {
                answer.put("status", "201 Created");
            } else if (isBatch) {
                answer.put("status", "422 Unprocessable").set("outcome", outcome(refusal));
            } else {
                answer(exchange, 422, outcome(refusal).toString());
                return;
            }
        }
        bundle.path("entry").forEach(entry -> {
            if (!refuses.test(entry.path("resource"))) {
                store(entry);
            }
        });
        answer(exchange, 200, response.toString());
    }

    private void store(JsonNode entry) {
        String url = entry.path("request").path("url").asText();
        boolean isCreate = entry.path("request").path("method").asText().equals("POST");
        stored.put(isCreate ? url + "/new-" + stored.size() : url, entry.path("resource"));
    }

    private static ObjectNode outcome(String diagnostics) {
        ObjectNode outcome = FhirJson.MAPPER.createObjectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue").addObject().put("severity", "error").put("diagnostics", diagnostics);
        return outcome;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
