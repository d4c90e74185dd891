package org.kapfhir.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: keeps cookies, follows the server's own redirects, and fills in its forms. */
public final class Person {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*?action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)/>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    private final String origin;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    public Person(String origin) {
        this.origin = origin;
    }

    /** One field of a form as it would be sent. */
    public record Field(String name, String value) {}

    /** A form of a page, with the fields that are filled in or ticked. */
    public record Form(String action, List<Field> fields, List<Field> offered) {}

    public HttpResponse<String> get(String pathOrUrl) {
        return send(HttpRequest.newBuilder(resolve(pathOrUrl)).GET());
    }

    public HttpResponse<String> post(String pathOrUrl, List<Field> fields) {
        return send(HttpRequest.newBuilder(resolve(pathOrUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Goes on as long as the server sends the browser to itself. */
    public HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> now = response;
        while (now.statusCode() / 100 == 3 && location(now).startsWith(origin)) {
            now = get(location(now));
        }
        return now;
    }

    public HttpResponse<String> logIn(HttpResponse<String> loginPage, String username, String password) {
        Form form = forms(loginPage.body()).get(0);
        List<Field> fields = new ArrayList<>(form.fields());
        fields.removeIf(field -> field.name().equals("username") || field.name().equals("password"));
        fields.add(new Field("username", username));
        fields.add(new Field("password", password));
        return follow(post(form.action(), fields));
    }

    /** Allows on the consent page, after changing what would be sent. */
    public HttpResponse<String> allow(HttpResponse<String> consentPage, UnaryOperator<List<Field>> change) {
        Form form = forms(consentPage.body()).stream()
                .filter(candidate -> candidate.action().equals("/oauth2/authorize"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no consent form in " + consentPage.body()));
        return post(form.action(), change.apply(new ArrayList<>(form.fields())));
    }

    public HttpResponse<String> refuse(HttpResponse<String> consentPage) {
        List<Form> forms = forms(consentPage.body());
        Form form = forms.get(forms.size() - 1);
        return post(form.action(), form.fields());
    }

    public static List<Form> forms(String page) {
        List<Form> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            List<Field> sent = new ArrayList<>();
            List<Field> offered = new ArrayList<>();
            Matcher input = INPUT.matcher(form.group(2));
            while (input.find()) {
                Map<String, String> attributes = attributes(input.group(1));
                Field field = new Field(attributes.get("name"), attributes.getOrDefault("value", ""));
                offered.add(field);
                String type = attributes.getOrDefault("type", "text");
                boolean ticked = attributes.containsKey("checked");
                if (ticked || (!type.equals("checkbox") && !type.equals("radio"))) {
                    sent.add(field);
                }
            }
            forms.add(new Form(unescape(form.group(1)), sent, offered));
        }
        return forms;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), unescape(attribute.group(2)));
        }
        return attributes;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    public String location(HttpResponse<String> response) {
        return resolve(response.headers().firstValue("Location").orElse("")).toString();
    }

    /** The parameters in the query of an address. */
    public static Map<String, String> query(String url) {
        String query = URI.create(url).getRawQuery();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return parameters;
    }

    public static String encode(List<Field> fields) {
        return fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private URI resolve(String pathOrUrl) {
        return URI.create(origin + "/").resolve(pathOrUrl);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }
}
