package org.kapfhir.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.kapfhir.harness.Person;
import org.kapfhir.harness.Person.Field;
import org.kapfhir.harness.SmartApp;

/** A Keycloak of its own with two realms, {@code kap} and {@code elsewhere}, as {@code keycloak/realm.json} says. */
final class Keycloak implements AutoCloseable {
    static final String REDIRECT_URI = "http://localhost:7357/callback";

    private static final String ADMIN_PASSWORD = "admin-word";
    private static final String KEY_PROVIDER = "org.keycloak.keys.KeyProvider";

    private final Process process;
    private final String origin;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private Keycloak(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts it from the folder that the system property {@code kapfhir.it.keycloak} names, and waits for it. */
    static Keycloak start(String fhirBase) throws IOException {
        Path home = Path.of(System.getProperty("kapfhir.it.keycloak"));
        Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
        String realm = Files.readString(Path.of("src", "test", "resources", "keycloak", "realm.json"));
        Path database = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "keycloak-")
                .toAbsolutePath();
        for (String name : List.of("kap", "elsewhere")) {
            Files.writeString(
                    realms.resolve(name + "-realm.json"),
                    realm.replace("@REALM@", name).replace("@FHIR_BASE@", fhirBase));
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(database.resolve("log").toFile());
        builder.environment().put("KC_DB_URL", "jdbc:h2:file:" + database.resolve("keycloak") + ";NON_KEYWORDS=VALUE");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Keycloak keycloak = new Keycloak(builder.start(), "http://localhost:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        Awaitility.await("Keycloak, see " + database)
                .atMost(Duration.ofMinutes(8))
                .failFast("the process ended", () -> !keycloak.process.isAlive())
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> keycloak.metadata("elsewhere").has("issuer"));
        return keycloak;
    }

    String issuer(String realm) {
        return origin + "/realms/" + realm;
    }

    JsonNode metadata(String realm) throws IOException, InterruptedException {
        return body(send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/.well-known/openid-configuration"))));
    }

    /** The token of a client that acts for itself. */
    String clientToken(String realm, String client) throws IOException, InterruptedException {
        return token(
                realm,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "backend-secret"));
    }

    /** The answer to a person's app that went the whole way with a code and PKCE. */
    JsonNode personTokens(String username, String password, String scope) throws IOException, InterruptedException {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "app");
        request.put("redirect_uri", REDIRECT_URI);
        request.put("scope", scope);
        request.put("state", "xyz");
        request.put("code_challenge", SmartApp.challenge(SmartApp.VERIFIER));
        request.put("code_challenge_method", "S256");
        HttpResponse<String> page = send(
                HttpRequest.newBuilder(URI.create(issuer("kap") + "/protocol/openid-connect/auth?" + form(request))));
        Person.Form login = Person.forms(page.body()).get(0);
        // Its cookies are marked as secure on this machine too, and Java's store would keep them back.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        HttpResponse<String> allowed = send(HttpRequest.newBuilder(URI.create(login.action()))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("username", username, "password", password)))));
        String code = Person.query(allowed.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError("not logged in: " + allowed.body())))
                .get("code");
        Map<String, String> exchange = new LinkedHashMap<>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("client_id", "app");
        exchange.put("redirect_uri", REDIRECT_URI);
        exchange.put("code", String.valueOf(code));
        exchange.put("code_verifier", SmartApp.VERIFIER);
        return tokens("kap", exchange);
    }

    /** Lets a new key sign from now on; the old ones are still published. */
    void addKey(String name, int priority) throws IOException, InterruptedException {
        String component = """
                {"name": "%s", "providerId": "rsa-generated", "providerType": "%s",
                 "config": {"priority": ["%d"], "enabled": ["true"], "active": ["true"], "keySize": ["2048"],
                            "algorithm": ["RS256"]}}""".formatted(name, KEY_PROVIDER, priority);
        HttpResponse<String> made = send(admin("/components")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(component)));
        if (made.statusCode() != 201) {
            throw new AssertionError("no key: " + made.statusCode() + " " + made.body());
        }
    }

    /** Takes all keys of this kind back but the one named. */
    void dropKeysBut(String name) throws IOException, InterruptedException {
        for (JsonNode component : body(send(admin("/components?type=" + KEY_PROVIDER)))) {
            boolean signs = component.path("providerId").asText().equals("rsa-generated");
            if (signs && !component.path("name").asText().equals(name)) {
                send(admin("/components/" + component.path("id").asText()).DELETE());
            }
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
    }

    private HttpRequest.Builder admin(String path) throws IOException, InterruptedException {
        String token = token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        ADMIN_PASSWORD));
        return HttpRequest.newBuilder(URI.create(origin + "/admin/realms/kap" + path))
                .header("Authorization", "Bearer " + token);
    }

    private String token(String realm, Map<String, String> request) throws IOException, InterruptedException {
        return tokens(realm, request).path("access_token").asText();
    }

    private JsonNode tokens(String realm, Map<String, String> request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(request))));
        if (answer.statusCode() != 200) {
            throw new AssertionError("no token: " + answer.statusCode() + " " + answer.body());
        }
        return body(answer);
    }

    private JsonNode body(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return Person.encode(parameters.entrySet().stream()
                .map(parameter -> new Field(parameter.getKey(), parameter.getValue()))
                .toList());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
