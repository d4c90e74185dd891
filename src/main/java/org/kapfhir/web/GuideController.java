package org.kapfhir.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Serves the guide: {@code GET /ig/} and each of its pages and files, and the path of each canonical
 * ({@code /ig/StructureDefinition/kap-session}), which leads to the artifact's page, or to its JSON for a client that asks
 * for FHIR JSON.
 */
@Controller
class GuideController {
    private static final String HOME = "index.html";
    private static final String NOT_FOUND = "not-found.html";
    private static final Duration FRESH_FOR = Duration.ofMinutes(10);
    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.parseMediaType("text/html;charset=UTF-8"),
            "json", MediaType.parseMediaType("application/fhir+json"),
            "tgz", MediaType.parseMediaType("application/gzip"),
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));

    private final GuideFiles files;

    GuideController(GuideFiles files) {
        this.files = files;
    }

    @GetMapping("/ig")
    ResponseEntity<Void> withSlash() {
        return redirect("/ig/");
    }

    @GetMapping("/ig/")
    ResponseEntity<byte[]> home() {
        return file(HOME);
    }

    @GetMapping("/ig/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        return files.content(name)
                .map(content -> answer(HttpStatus.OK, name, content))
                .orElseGet(this::notFound);
    }

    @GetMapping("/ig/{type}/{id}")
    ResponseEntity<?> canonical(
            @PathVariable String type,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accepted) {
        String name = type + "-" + id;
        if (files.content(name + ".html").isEmpty()) {
            return notFound();
        }
        return redirect("/ig/" + name + (asksForFhir(accepted) ? ".json" : ".html"));
    }

    @GetMapping("/ig/*/*/**")
    ResponseEntity<byte[]> notFound() {
        byte[] page = files.content(NOT_FOUND).orElseGet(() -> new byte[0]);
        return answer(HttpStatus.NOT_FOUND, NOT_FOUND, page);
    }

    private static boolean asksForFhir(String accepted) {
        return accepted.contains("application/fhir+json") || accepted.contains("application/json");
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(Optional.ofNullable(TYPES.get(ending)).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
        if (status == HttpStatus.OK) {
            answer.cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                    .eTag('"' + DigestUtils.md5DigestAsHex(content) + '"');
        }
        return answer.body(content);
    }

    private static <T> ResponseEntity<T> redirect(String target) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(target))
                .build();
    }
}
