package org.kapfhir.harness;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Where clients under test live: their public keys, and the pages of an app in a browser. */
public final class AppServer {
    private static final AppServer RUNNING = new AppServer();
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html;charset=UTF-8", "js", "text/javascript;charset=UTF-8");

    private final HttpServer http;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger strayFetches = new AtomicInteger();
    private volatile String keys = new JWKSet().toString();
    private volatile String cacheControl = "max-age=300";

    private AppServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/keys", this::answerKeys);
        http.createContext("/elsewhere", exchange -> {
            strayFetches.incrementAndGet();
            answerKeys(exchange);
        });
        http.createContext("/app/", this::answerFile);
        http.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "app-server");
            thread.setDaemon(true);
            return thread;
        }));
        http.start();
    }

    public static AppServer running() {
        return RUNNING;
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** The keys that {@code /keys} tells from now on. */
    public void tell(String cacheControlHeader, JWK... publicKeys) {
        cacheControl = cacheControlHeader;
        keys = new JWKSet(List.of(publicKeys)).toString();
    }

    public int fetches() {
        return fetches.get();
    }

    /** How often an address was called that no server has a reason to call. */
    public int strayFetches() {
        return strayFetches.get();
    }

    /** Serves a file below {@code /app/}. */
    public void serve(String name, Path file) throws IOException {
        files.put("/app/" + name, Files.readAllBytes(file));
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        exchange.getResponseHeaders().add("Cache-Control", cacheControl);
        answer(exchange, "application/json", keys.getBytes(StandardCharsets.UTF_8));
    }

    private void answerFile(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/app/") ? "/app/index.html" : path;
        byte[] content = files.get(name);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        answer(exchange, TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"), content);
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
